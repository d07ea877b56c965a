using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;

namespace Vouch.App.Features.Mentorships;

/// <summary>The person's calendar address opens nothing from now on.</summary>
public sealed class StopCalendarFeed(AppDbContext db, SignedLinks links, AuditTrail audit)
{
    public async Task ExecuteAsync(PersonId person, CancellationToken cancellationToken)
    {
        await links.RevokeAsync(person.Value, LinkPurpose.CalendarFeed, cancellationToken);
        audit.Record(person, "calendar-feed.stopped", person.ToString());
        await db.SaveChangesAsync(cancellationToken);
    }
}
