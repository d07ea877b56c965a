using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>One side of a cohort, by name, a page at a time.</summary>
public sealed class GetCohortPeople(AppDbContext db)
{
    public const int PageSize = 50;

    public sealed record Query(CohortId CohortId, Party Side, int Page);

    /// <param name="More">People with a profile, and for mentors an open place, who are not in the cohort yet.</param>
    public sealed record View(string Cohort, IReadOnlyList<Row> People, int Total, int More)
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    /// <param name="OpenPlaces">Of a mentor.</param>
    /// <param name="HasProfile">Without one a fit rests on hardly anything.</param>
    public sealed record Row(PersonId Id, string Name, string Email, int? OpenPlaces, bool HasProfile);

    public async Task<View?> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var name = await db.Set<Cohort>().Where(cohort => cohort.Id == query.CohortId).Select(cohort => cohort.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return null;
        }

        var members = db.Set<CohortMember>().Where(member => member.CohortId == query.CohortId && member.Side == query.Side);
        var people = db.Set<Person>().Where(person => members.Any(member => member.PersonId == person.Id));
        var page = people.OrderBy(person => person.Name).ThenBy(person => person.Id).Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize);
        return new(
            name,
            query.Side == Party.Mentor
                ? await page.Select(person => new Row(
                    person.Id,
                    person.Name,
                    person.Email,
                    db.Set<MentorProfile>().Where(profile => profile.PersonId == person.Id).Select(profile => (int?)(profile.Capacity - profile.PlacesTaken - profile.PlacesHeld)).FirstOrDefault(),
                    db.Set<MentorProfile>().Any(profile => profile.PersonId == person.Id && profile.Specialty != null))).ToListAsync(cancellationToken)
                : await page.Select(person => new Row(
                    person.Id, person.Name, person.Email, null, db.Set<TraineeProfile>().Any(profile => profile.PersonId == person.Id))).ToListAsync(cancellationToken),
            await people.CountAsync(cancellationToken),
            await db.NotYetIn(query.CohortId, query.Side).CountAsync(cancellationToken));
    }
}
