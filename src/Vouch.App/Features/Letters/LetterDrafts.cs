using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Puts a writer's text into the current save, unless it was saved elsewhere since the writer was shown it.</summary>
public sealed class LetterDrafts(AppDbContext db, TimeProvider clock)
{
    /// <param name="version">The version the writer was shown; 0 for none yet.</param>
    /// <param name="isAutomatic">Saved by itself while the writer types.</param>
    /// <param name="pronouns">The applicant's, when the writer was asked; null leaves them.</param>
    public async Task<Result<LetterDraft>> StoreAsync(
        WriterLinks.Opened opened, string text, int version, CancellationToken cancellationToken, bool isAutomatic = false, ApplicantPronouns? pronouns = null)
    {
        var draft = await db.Set<LetterDraft>().SingleOrDefaultAsync(d => d.RequestId == opened.Request.Id, cancellationToken);
        if ((draft?.Version ?? 0) != version)
        {
            return Problem.Conflict;
        }

        if (draft is null)
        {
            var begun = LetterDraft.Begin(opened.Request, opened.Actor, text, clock.GetUtcNow(), pronouns);
            if (begun.Succeeded)
            {
                db.Add(begun.Value);
                await KeepVersionAsync(begun.Value, isAutomatic, cancellationToken);
            }

            return begun;
        }

        if (draft.Save(opened.Request, opened.Actor, text, clock.GetUtcNow(), pronouns) is { } problem)
        {
            return problem;
        }

        if (draft.Version != version)
        {
            await KeepVersionAsync(draft, isAutomatic, cancellationToken);
        }

        return draft;
    }

    private async Task KeepVersionAsync(LetterDraft draft, bool isAutomatic, CancellationToken cancellationToken)
    {
        var kept = await db.Set<DraftVersion>().Where(v => v.RequestId == draft.RequestId).ToListAsync(cancellationToken);
        var (added, dropped) = DraftHistory.Add(draft, kept, isAutomatic);
        db.RemoveRange(dropped);
        db.Add(added);
    }
}
