using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Verification;

namespace Vouch.App.Features.Letters;

/// <summary>
/// The writer declares the uploaded file to be their letter. The guards run over its words and the file is held against every service
/// again; what fires blocks it and keeps the file.
/// </summary>
public sealed class SignUpload(
    AppDbContext db, WriterLinks links, LetterPeople people, ReviewDraft reviewDraft, SignedLetters letters, TimeProvider clock)
{
    /// <param name="Version">The upload the writer was shown; another one is not signed unseen.</param>
    /// <param name="HasRead">The writer has read the file itself: no machine can read a scan.</param>
    /// <param name="AccessWaived">What the writer was told of the trainee's right to read; under other terms nothing is signed.</param>
    public sealed record Command(
        string Token, int Version, bool HasRead, string? Name, string? Title, string? Institution, string? Contact, WriterRole Role, bool AccessWaived);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var upload = await db.Set<LetterUpload>().SingleOrDefaultAsync(u => u.RequestId == opened.Request.Id, cancellationToken);
        if (upload is null || upload.Version != command.Version)
        {
            return Problem.Conflict;
        }

        if (!command.HasRead)
        {
            return LetterProblems.NotRead;
        }

        var signature = LetterSignature.Create(command.Name, command.Title, command.Institution, command.Contact, command.Role);
        if ((signature.Problem ?? opened.Request.WhyOtherTerms(command.AccessWaived)) is { } problem)
        {
            return problem;
        }

        var (trainee, writer) = await people.OfAsync(opened.Request, cancellationToken);
        var pronouns = await db.Set<LetterDraft>().Where(draft => draft.RequestId == opened.Request.Id).Select(draft => draft.Pronouns).SingleOrDefaultAsync(cancellationToken);
        var review = await reviewDraft.ExecuteAsync(opened.Request, trainee, writer, upload.Text.ReadText(), cancellationToken, pronouns);
        var pdf = upload.Pdf.ReadBytes();
        var refused = UploadIntake.Look(pdf, opened.Request, trainee).Refused;
        var letter = opened.Request.Sign(
            opened.Writer,
            upload,
            signature.Value,
            [.. review.Guards.Select(guard => guard.Code)],
            clock.GetUtcNow(),
            _ => refused.Count > 0 ? LetterProblems.FileRefused(refused[0].Service, refused[0].Message) : null);
        if (letter.Problem is { } refusal)
        {
            return refusal;
        }

        await letters.KeepAsync(letter.Value, VerificationRecord.NewId(), pdf, cancellationToken);
        return await db.TrySaveAsync(LetterProblems.AlreadySigned, cancellationToken);
    }
}
