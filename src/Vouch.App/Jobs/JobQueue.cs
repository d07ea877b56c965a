using Vouch.App.Persistence;

namespace Vouch.App.Jobs;

/// <summary>Asks for work in the current save.</summary>
public sealed class JobQueue(AppDbContext db, TimeProvider clock)
{
    public void Enqueue(string kind, string payload, DateTimeOffset? dueAt = null)
    {
        var now = clock.GetUtcNow();
        db.Add(JobRow.Create(kind, payload, now, dueAt ?? now));
    }
}
