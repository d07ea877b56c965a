using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters.Phrases;

namespace Vouch.App.Features.Letters;

/// <summary>
/// A writer keeps a passage to use again. Where it speaks of a person it is first shown with slots in their place; only what the
/// writer has seen so is kept.
/// </summary>
public sealed class KeepPhrase(AppDbContext db, WriterLinks links, WriterTrainees trainees, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Seen">The writer was shown this passage with its slots.</param>
    public sealed record Command(string Token, string Passage, bool Seen);

    /// <param name="ToLookAt">What to show before anything is kept; null once it is kept.</param>
    public sealed record Outcome(PassageSlots? ToLookAt);

    public async Task<Result<Outcome>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var names = await trainees.NamesAsync(opened.Writer, cancellationToken);
        var slots = PassageSlots.Of(command.Passage, names);
        if (!command.Seen && !slots.SpeaksOfNobody)
        {
            return new Outcome(slots);
        }

        var kept = await db.Set<OwnPhrase>().AsNoTracking().Where(phrase => phrase.WriterId == opened.Writer).ToListAsync(cancellationToken);
        var phrase = OwnPhrase.Keep(opened.Writer, command.Passage, kept, names, clock.GetUtcNow());
        if (phrase.Problem is { } problem)
        {
            return problem;
        }

        db.Add(phrase.Value);
        audit.Record(opened.Writer, "letter.phrase-kept", phrase.Value.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome(null);
    }
}
