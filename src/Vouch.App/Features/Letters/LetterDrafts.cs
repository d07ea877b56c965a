using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Puts a writer's text into the current save, unless it was saved elsewhere since the writer was shown it.</summary>
public sealed class LetterDrafts(AppDbContext db, TimeProvider clock)
{
    /// <param name="version">The version the writer was shown; 0 for none yet.</param>
    public async Task<Result<LetterDraft>> StoreAsync(WriterLinks.Opened opened, string text, int version, CancellationToken cancellationToken)
    {
        var draft = await db.Set<LetterDraft>().SingleOrDefaultAsync(d => d.RequestId == opened.Request.Id, cancellationToken);
        if ((draft?.Version ?? 0) != version)
        {
            return Problem.Conflict;
        }

        if (draft is not null)
        {
            return draft.Save(opened.Request, opened.Writer, text, clock.GetUtcNow()) is { } problem ? problem : draft;
        }

        var begun = LetterDraft.Begin(opened.Request, opened.Writer, text, clock.GetUtcNow());
        if (begun.Succeeded)
        {
            db.Add(begun.Value);
        }

        return begun;
    }
}
