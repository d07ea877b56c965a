using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;

namespace Vouch.App.Features.Mentorships;

/// <summary>Whether a person has a calendar address that works.</summary>
public sealed class HasCalendarFeed(AppDbContext db, TimeProvider clock)
{
    public Task<bool> ExecuteAsync(PersonId person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Set<SignedLink>().AnyAsync(
            link => link.TargetId == person.Value && link.Purpose == LinkPurpose.CalendarFeed && link.UsedAt == null && link.ExpiresAt > now, cancellationToken);
    }
}
