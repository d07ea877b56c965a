using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>Whom somebody does not want to be paired with, and who does not want them.</summary>
internal static class Avoided
{
    /// <summary>Mentors who are neither suggested to a trainee nor told of: one of the two would rather not. Which one is not selected.</summary>
    public static IQueryable<PersonId> AvoidedBetween(this AppDbContext db, PersonId person)
    {
        var email = db.Set<Person>().Where(candidate => candidate.Id == person).Select(candidate => candidate.Email);
        var others = db.Set<PrivateAvoid>().Where(avoid => avoid.PersonId == person).Select(avoid => avoid.Email);
        return db.Set<Person>()
            .Where(candidate => others.Contains(candidate.Email)
                || db.Set<PrivateAvoid>().Any(avoid => avoid.PersonId == candidate.Id && email.Contains(avoid.Email)))
            .Select(candidate => candidate.Id);
    }
}
