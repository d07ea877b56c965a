using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Assistance;

namespace Vouch.App.Features.Letters;

/// <summary>Puts one sentence the grounding rule let through into the draft, tied to its items; or the line that says such help was used.</summary>
public sealed class InsertSuggestion(AppDbContext db, WriterLinks links, LetterPeople people, LetterDrafts drafts, AuditTrail audit)
{
    /// <param name="Index">The sentence's place in the answer; null for the disclosure.</param>
    /// <param name="Version">The version of the draft that was shown; 0 for none yet.</param>
    public sealed record Command(string Token, int? Index, int Version, ApplicantPronouns Pronouns);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(command.Token, cancellationToken) is not { } opened
            || await db.Set<LetterAssistance>().AsNoTracking().SingleOrDefaultAsync(a => a.RequestId == opened.Request.Id, cancellationToken) is not { } assistance)
        {
            return Problem.NotFound;
        }

        var (trainee, _) = await people.OfAsync(opened.Request, cancellationToken);
        Result<string> sentence = command.Index is { } index ? assistance.Take(index, trainee.Name, command.Pronouns) : LetterAssistance.Disclosure;
        if (sentence.Problem is { } problem)
        {
            return problem;
        }

        var draft = await db.Set<LetterDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.RequestId == opened.Request.Id, cancellationToken);
        var stored = await drafts.StoreAsync(
            opened, DraftText.Insert(draft?.Text.ReadText() ?? "", sentence.Value), command.Version, cancellationToken, pronouns: command.Pronouns);
        if (stored.Problem is { } refusal)
        {
            return refusal;
        }

        audit.Record(opened.Actor, command.Index is null ? "letter.assistant-disclosed" : "letter.assistant-used", opened.Request.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
