using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Calendars;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Calendars;

/// <summary>When people are not free, as far as they let us know: their calendars, and the meetings they plan here.</summary>
internal static class BusyPeople
{
    /// <returns>Busy times of each of <paramref name="people"/> of whom any are known, in two queries.</returns>
    public static async Task<IReadOnlyDictionary<PersonId, BusyTimes>> BusyTimesAsync(
        this AppDbContext db, IReadOnlyCollection<PersonId> people, DateTimeOffset from, MeetingId? butFor, CancellationToken cancellationToken)
    {
        var busy = (await db.Set<BusyCalendar>().AsNoTracking().Where(calendar => people.Contains(calendar.PersonId)).ToListAsync(cancellationToken))
            .ToDictionary(calendar => calendar.PersonId, calendar => calendar.ReadTimes());
        var meetings = await db.Set<Meeting>().AsNoTracking()
            .Where(m => m.Status == MeetingStatus.Scheduled && m.StartsAt > from && (people.Contains(m.TraineeId) || people.Contains(m.MentorId)))
            .Select(m => new { m.Id, m.TraineeId, m.MentorId, m.StartsAt, m.Minutes })
            .ToListAsync(cancellationToken);
        foreach (var meeting in meetings.Where(meeting => meeting.Id != butFor))
        {
            var time = BusyTimes.Of([new(meeting.StartsAt, meeting.StartsAt.AddMinutes(meeting.Minutes))]);
            foreach (var person in new[] { meeting.TraineeId, meeting.MentorId }.Where(people.Contains))
            {
                busy[person] = busy.GetValueOrDefault(person, BusyTimes.None).With(time);
            }
        }

        return busy;
    }
}
