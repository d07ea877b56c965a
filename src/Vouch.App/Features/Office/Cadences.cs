using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Office;

/// <summary>How every mentorship that has not ended keeps its interval: one query, one narrow row each; the days are counted here, alike on both databases.</summary>
internal static class Cadences
{
    public sealed record Kept(Mentorship Mentorship, DateOnly? LastMetOn, Cadence Cadence);

    public static async Task<List<Kept>> CadencesAsync(this AppDbContext db, DateOnly today, CancellationToken cancellationToken) =>
        (await (
            from mentorship in db.Set<Mentorship>().AsNoTracking()
            where mentorship.Status != MentorshipStatus.Ended
            select new
            {
                Mentorship = mentorship,
                Last = db.Set<Meeting>().Where(meeting => meeting.MentorshipId == mentorship.Id && meeting.Status == MeetingStatus.Held)
                    .Max(meeting => (DateTimeOffset?)meeting.StartsAt),
            }).ToListAsync(cancellationToken))
        .ConvertAll(row =>
        {
            var lastMetOn = row.Last is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : (DateOnly?)null;
            return new Kept(row.Mentorship, lastMetOn, Cadence.Of(row.Mentorship, lastMetOn, today));
        });
}
