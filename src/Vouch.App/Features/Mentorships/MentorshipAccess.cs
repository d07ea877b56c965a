using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
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
        var people = await (
            from person in db.Set<Person>().AsNoTracking()
            where person.Id == traineeId || person.Id == mentorId
            join found in db.Set<MentorProfile>() on person.Id equals found.PersonId into profiles
            from profile in profiles.DefaultIfEmpty()
            join said in db.Set<DigestTerms>() on person.Id equals said.MentorId into allTerms
            from terms in allTerms.DefaultIfEmpty()
            select new { Person = person, profile.Leaves, Rhythm = (DigestRhythm?)terms.Rhythm }).ToListAsync(cancellationToken);
        var mentor = people.Single(row => row.Person.Id == mentorId);
        return new(
            mentorship.Id, people.Single(row => row.Person.Id == traineeId).Person, mentor.Person, mentor.Leaves ?? [], mentor.Rhythm ?? DigestRhythm.AtOnce);
    }

    /// <summary>All running mentorships, a batch at a time and in the order of their ids, so that what ends meanwhile is neither skipped nor seen twice.</summary>
    public static async IAsyncEnumerable<List<Mentorship>> ActiveMentorshipsAsync(
        this AppDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int BatchSize = 500;
        List<Mentorship> batch = [];
        do
        {
            var running = db.Set<Mentorship>().AsNoTracking().Where(m => m.Status == MentorshipStatus.Active);
            if (batch.Count > 0)
            {
                var last = batch[^1].Id;
                running = running.Where(m => m.Id > last);
            }

            batch = await running.OrderBy(m => m.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (batch.Count > 0)
            {
                yield return batch;
            }
        }
        while (batch.Count == BatchSize);
    }

    /// <summary>Today where a person lives.</summary>
    public static DateOnly TodayIn(this TimeProvider clock, string timeZone) =>
        DateOnly.FromDateTime(MeetingTime.Local(clock.GetUtcNow(), timeZone));
}
