using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The writer signs. The guards run over exactly the text that is signed; one that fires blocks it.</summary>
public sealed class SignLetter(
    AppDbContext db, WriterLinks links, LetterPeople people, ReviewDraft reviewDraft, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Version">The version of the draft the writer was shown; another one is not signed unseen.</param>
    public sealed record Command(string Token, int Version, string? Name, string? Title, string? Contact, WriterRole Role);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var request = opened.Request;
        var draft = await db.Set<LetterDraft>().SingleOrDefaultAsync(d => d.RequestId == request.Id, cancellationToken);
        if (draft is null)
        {
            return LetterProblems.TextEmpty;
        }

        if (draft.Version != command.Version)
        {
            return Problem.Conflict;
        }

        var signature = LetterSignature.Create(command.Name, command.Title, command.Contact, command.Role);
        if (signature.Problem is { } wrong)
        {
            return wrong;
        }

        var (trainee, _) = await people.OfAsync(request, cancellationToken);
        var review = await reviewDraft.ExecuteAsync(request, trainee, draft.Text, cancellationToken);
        var signed = request.Sign(
            opened.Writer, draft, signature.Value, [.. review.Guards.Select(guard => guard.Code)], clock.GetUtcNow());
        if (signed.Problem is { } problem)
        {
            return problem;
        }

        db.Add(signed.Value);
        audit.Record(opened.Writer, "letter.signed", request.Id.ToString());
        return await db.TrySaveAsync(LetterProblems.AlreadySigned, cancellationToken);
    }
}
