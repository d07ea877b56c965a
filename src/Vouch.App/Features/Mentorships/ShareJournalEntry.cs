using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The writer changes who may see an entry.</summary>
public sealed class ShareJournalEntry(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(JournalEntryId EntryId, PersonId By, Visibility Visibility);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var entry = await db.Set<JournalEntry>().SingleOrDefaultAsync(e => e.Id == command.EntryId, cancellationToken);
        if (entry is null || !entry.MayBeSeenBy(command.By, await db.CircleAsync(entry.TraineeId, cancellationToken)))
        {
            return Problem.NotFound;
        }

        return entry.Rewrite(command.By, entry.Text, command.Visibility, clock.GetUtcNow())
            ?? await db.TrySaveAsync(cancellationToken);
    }
}
