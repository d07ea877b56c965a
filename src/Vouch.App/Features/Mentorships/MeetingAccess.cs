using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

internal static class MeetingAccess
{
    /// <summary>The meeting with its agenda, tracked, when <paramref name="reader"/> may see it; null otherwise.</summary>
    public static async Task<FoundMeeting?> MeetingOfAsync(
        this AppDbContext db, MeetingId id, PersonId reader, CancellationToken cancellationToken)
    {
        var meeting = await db.Set<Meeting>().Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        return meeting?.MayBeSeenBy(reader) == true
            ? new(meeting, await db.Set<Mentorship>().SingleAsync(m => m.Id == meeting.MentorshipId, cancellationToken))
            : null;
    }
}
