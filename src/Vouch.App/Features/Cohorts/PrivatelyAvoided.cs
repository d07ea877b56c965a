using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>Pairs of which one side does not want the other. Used to leave them out; whose wish it was is never selected.</summary>
internal static class PrivatelyAvoided
{
    public sealed record Pair(PersonId Mentor, PersonId Trainee);

    public static IQueryable<Pair> AvoidedPairs(this AppDbContext db, IQueryable<PersonId> mentors, IQueryable<PersonId> trainees)
    {
        var byMentors =
            from avoid in db.Set<PrivateAvoid>()
            join other in db.Set<Person>() on avoid.Email equals other.Email
            where mentors.Contains(avoid.PersonId) && trainees.Contains(other.Id)
            select new { Mentor = avoid.PersonId, Trainee = other.Id };
        var byTrainees =
            from avoid in db.Set<PrivateAvoid>()
            join other in db.Set<Person>() on avoid.Email equals other.Email
            where trainees.Contains(avoid.PersonId) && mentors.Contains(other.Id)
            select new { Mentor = other.Id, Trainee = avoid.PersonId };
        return byMentors.Concat(byTrainees).Distinct().Select(pair => new Pair(pair.Mentor, pair.Trainee));
    }
}
