using Microsoft.Extensions.Options;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;

namespace Vouch.App.Features.Mentorships;

/// <summary>
/// A person's address for subscribing to their meetings from any calendar. A new one ends the old one; the address is shown once, because
/// only its hash is kept.
/// </summary>
public sealed class MakeCalendarFeed(AppDbContext db, SignedLinks links, AuditTrail audit, IOptions<SiteOptions> site)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3 * 365);

    public async Task<string> ExecuteAsync(PersonId person, CancellationToken cancellationToken)
    {
        await links.RevokeAsync(person.Value, LinkPurpose.CalendarFeed, cancellationToken);
        var token = links.Issue(person, LinkPurpose.CalendarFeed, person.Value, Lifetime);
        audit.Record(person, "calendar-feed.made", person.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return site.Value.Link($"/by-mail/calendar/{token}.ics");
    }
}
