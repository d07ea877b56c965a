using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The writer signs. The guards run over exactly the text that is signed; one that fires blocks it and keeps the draft.</summary>
public sealed class SignLetter(
    AppDbContext db, WriterLinks links, LetterDrafts drafts, LetterPeople people, ReviewDraft reviewDraft, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Text">What the writer has before them.</param>
    /// <param name="Version">The version of the draft the writer was shown; another one is not signed unseen.</param>
    public sealed record Command(string Token, string Text, int Version, string? Name, string? Title, string? Contact, WriterRole Role);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var draft = await drafts.StoreAsync(opened, command.Text, command.Version, cancellationToken);
        if (draft.Problem is { } conflict)
        {
            return conflict;
        }

        var problem = await SignAsync(opened, draft.Value, command, cancellationToken);
        return await db.TrySaveAsync(LetterProblems.AlreadySigned, cancellationToken) ?? problem;
    }

    private async Task<Problem?> SignAsync(WriterLinks.Opened opened, LetterDraft draft, Command command, CancellationToken cancellationToken)
    {
        var signature = LetterSignature.Create(command.Name, command.Title, command.Contact, command.Role);
        if (signature.Problem is { } wrong)
        {
            return wrong;
        }

        var request = opened.Request;
        var (trainee, writer) = await people.OfAsync(request, cancellationToken);
        var review = await reviewDraft.ExecuteAsync(request, trainee, writer, draft.Text, cancellationToken);
        var signed = request.Sign(
            opened.Writer, draft, signature.Value, [.. review.Guards.Select(guard => guard.Code)], clock.GetUtcNow());
        if (signed.Problem is { } problem)
        {
            return problem;
        }

        db.Add(signed.Value);
        audit.Record(opened.Writer, "letter.signed", request.Id.ToString());
        return null;
    }
}
