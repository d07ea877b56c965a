using Microsoft.EntityFrameworkCore;
using Vouch.App.Calendars;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>Whom a trainee may call together, and a time at which all of them are free as far as they let us know.</summary>
public sealed class ProposeJointMeeting(AppDbContext db, TimeProvider clock)
{
    private const int DaysOfNotice = 7;

    private const int Minutes = 45;

    public sealed record View(IReadOnlyList<Mentor> Mentors, DateOnly Day, TimeOnly Time, string TimeZone, int Minutes, string Because);

    public sealed record Mentor(MentorshipId MentorshipId, string Name);

    /// <returns>Not found for somebody with fewer than two mentors.</returns>
    public async Task<Result<View>> ExecuteAsync(PersonId trainee, CancellationToken cancellationToken)
    {
        var mentors = await (
            from mentorship in db.Set<Mentorship>().AsNoTracking()
            join mentor in db.Set<Person>() on mentorship.MentorId equals mentor.Id
            where mentorship.TraineeId == trainee && mentorship.Status == MentorshipStatus.Active
            orderby mentor.Name
            select new { mentorship.Id, mentorship.MentorId, mentor.Name }).ToListAsync(cancellationToken);
        if (mentors.Count < 2)
        {
            return Problem.NotFound;
        }

        var people = mentors.Select(mentor => mentor.MentorId).Append(trainee).ToList();
        var zone = await db.Set<Person>().Where(p => p.Id == trainee).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        var profiles = await db.Set<MentorProfile>().AsNoTracking().Where(p => people.Contains(p.PersonId)).ToListAsync(cancellationToken);
        var own = await db.Set<TraineeProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == trainee, cancellationToken);
        var busy = await db.BusyTimesAsync(people, clock.GetUtcNow(), cancellationToken);
        WeeklyAvailability?[] weeks = [own?.Availability, .. profiles.Select(profile => profile.Availability)];
        var today = clock.TodayIn(zone);
        var slot = SlotProposal.For(
            today.AddDays(DaysOfNotice),
            last: null,
            day => profiles.Exists(profile => profile.LeaveOn(day) is not null),
            today,
            freeAt: (day, wished) => SharedHours.On(day, wished, Minutes, zone, [.. busy.Values], [.. weeks.OfType<WeeklyAvailability>()]));
        return new View(
            mentors.ConvertAll(mentor => new Mentor(mentor.Id, mentor.Name)), slot.Day, slot.Time, zone, Minutes, slot.Because.Replace("both of you keep", "all of you keep", StringComparison.Ordinal));
    }
}
