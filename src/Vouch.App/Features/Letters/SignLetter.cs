using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Verification;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>
/// The writer signs. The guards run over exactly the text that is signed, and the PDF is held against the rules of every service
/// it goes to; what fires blocks signing and keeps the draft.
/// </summary>
public sealed class SignLetter(
    AppDbContext db,
    WriterLinks links,
    LetterDrafts drafts,
    LetterPeople people,
    ReviewDraft reviewDraft,
    SignedLetters letters,
    IOptionsMonitor<SiteOptions> site,
    TimeProvider clock)
{
    /// <param name="Text">What the writer has before them.</param>
    /// <param name="Version">The version of the draft the writer was shown; another one is not signed unseen.</param>
    /// <param name="AccessWaived">What the writer was told of the trainee's right to read; under other terms nothing is signed.</param>
    public sealed record Command(
        string Token, string Text, int Version, string? Name, string? Title, string? Institution, string? Contact, WriterRole Role,
        bool AccessWaived, ApplicantPronouns? Pronouns = null);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var draft = await drafts.StoreAsync(opened, command.Text, command.Version, cancellationToken, pronouns: command.Pronouns);
        if (draft.Problem is { } conflict)
        {
            return conflict;
        }

        var (trainee, writer) = await people.OfAsync(opened.Request, cancellationToken);
        var review = await reviewDraft.ExecuteAsync(opened.Request, trainee, writer, draft.Value.Text.ReadText(), cancellationToken, draft.Value.Pronouns);
        var stationery = await db.Set<Stationery>().AsNoTracking().SingleOrDefaultAsync(s => s.WriterId == opened.Writer, cancellationToken);
        var signed = Sign(opened, draft.Value, trainee, stationery, [.. review.Guards.Select(guard => guard.Code)], command);
        if (signed.Succeeded)
        {
            await letters.KeepAsync(signed.Value.Letter, signed.Value.VerificationId, signed.Value.Pdf, cancellationToken);
        }

        return await db.TrySaveAsync(LetterProblems.AlreadySigned, cancellationToken) ?? signed.Problem;
    }

    private Result<Printed> Sign(
        WriterLinks.Opened opened, LetterDraft draft, Person trainee, Stationery? stationery, IReadOnlyCollection<string> guards, Command command)
    {
        var signature = LetterSignature.Create(command.Name, command.Title, command.Institution, command.Contact, command.Role);
        if ((signature.Problem ?? opened.Request.WhyOtherTerms(command.AccessWaived)) is { } problem)
        {
            return problem;
        }

        var id = VerificationRecord.NewId();
        LetterFile? file = null;
        var letter = opened.Request.Sign(opened.Writer, draft, signature.Value, guards, clock.GetUtcNow(), letter =>
        {
            file = LetterFile.Of(letter, trainee, site.CurrentValue.Link($"/verify/{id}"), stationery);
            return file.WhyRefused(letter, opened.Request, trainee);
        });
        return letter.Problem is { } refusal ? refusal : new Printed(letter.Value, id, file!.Content);
    }

    private sealed record Printed(Letter Letter, VerificationId VerificationId, byte[] Pdf);
}
