using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Calendars;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Calendars;

/// <summary>When people are not free, as far as they let us know: their calendars, and the meetings they plan here.</summary>
internal static class BusyPeople
{
    /// <returns>Busy times of each of <paramref name="people"/> of whom any are known, in three queries.</returns>
    public static async Task<IReadOnlyDictionary<PersonId, BusyTimes>> BusyTimesAsync(
        this AppDbContext db, IReadOnlyCollection<PersonId> people, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var busy = (await db.Set<BusyCalendar>().AsNoTracking().Where(calendar => people.Contains(calendar.PersonId)).ToListAsync(cancellationToken))
            .ToDictionary(calendar => calendar.PersonId, calendar => calendar.ReadTimes());
        var meetings = await db.Set<Meeting>().AsNoTracking()
            .Where(m => m.Status == MeetingStatus.Scheduled && m.StartsAt > from && (people.Contains(m.TraineeId) || people.Contains(m.MentorId)))
            .Select(m => new { m.TraineeId, m.MentorId, m.StartsAt, m.Minutes })
            .ToListAsync(cancellationToken);
        foreach (var meeting in meetings)
        {
            Take(busy, meeting.StartsAt, meeting.Minutes, new[] { meeting.TraineeId, meeting.MentorId }.Where(people.Contains));
        }

        var joint = await db.Set<JointMeeting>().AsNoTracking().Include(j => j.Seats)
            .Where(j => j.Status == MeetingStatus.Scheduled && j.StartsAt > from && (people.Contains(j.TraineeId) || j.Seats.Any(seat => people.Contains(seat.MentorId))))
            .ToListAsync(cancellationToken);
        foreach (var meeting in joint)
        {
            Take(busy, meeting.StartsAt, meeting.Minutes, meeting.Seats.Where(seat => seat.IsTaken).Select(seat => seat.MentorId).Append(meeting.TraineeId).Where(people.Contains));
        }

        return busy;
    }

    private static void Take(Dictionary<PersonId, BusyTimes> busy, DateTimeOffset startsAt, int minutes, IEnumerable<PersonId> people)
    {
        var time = BusyTimes.Of([new(startsAt, startsAt.AddMinutes(minutes))]);
        foreach (var person in people)
        {
            busy[person] = busy.GetValueOrDefault(person, BusyTimes.None).With(time);
        }
    }
}
