using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>How use cases of this area come to a mentorship: only as one of its two people.</summary>
internal static class MentorshipAccess
{
    /// <summary>The mentorship, tracked, when <paramref name="reader"/> is one of its two; null otherwise.</summary>
    public static async Task<Mentorship?> MentorshipOfAsync(
        this AppDbContext db, MentorshipId id, PersonId reader, CancellationToken cancellationToken)
    {
        var mentorship = await db.Set<Mentorship>().SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        return mentorship?.Includes(reader) == true ? mentorship : null;
    }

    /// <summary>The mentors the trainee has now.</summary>
    public static async Task<MentorCircle> CircleAsync(this AppDbContext db, PersonId traineeId, CancellationToken cancellationToken) =>
        new(
            traineeId,
            await db.Set<Mentorship>()
                .AsNoTracking()
                .Where(m => m.TraineeId == traineeId && m.Status != MentorshipStatus.Ended)
                .ToListAsync(cancellationToken));

    public static async Task<Both> BothAsync(this AppDbContext db, Mentorship mentorship, CancellationToken cancellationToken)
    {
        var (traineeId, mentorId) = (mentorship.TraineeId, mentorship.MentorId);
        var people = await db.Set<Person>()
            .AsNoTracking()
            .Where(person => person.Id == traineeId || person.Id == mentorId)
            .ToListAsync(cancellationToken);
        return new(people.Single(person => person.Id == traineeId), people.Single(person => person.Id == mentorId));
    }

    /// <summary>Today where a person lives.</summary>
    public static DateOnly TodayIn(this TimeProvider clock, string timeZone) =>
        DateOnly.FromDateTime(MeetingTime.Local(clock.GetUtcNow(), timeZone));
}
