using Vouch.App.Persistence;

namespace Vouch.App.Audit;

/// <summary>Writes audit rows into the save of the change they tell of.</summary>
public sealed class AuditTrail(AppDbContext db, TimeProvider clock)
{
    public void Record(PersonId? actor, string action, string subject) =>
        db.Add(AuditEntry.Create(clock.GetUtcNow(), actor, action, subject));
}
