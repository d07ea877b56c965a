using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentors;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Invitations;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Invitations;

/// <summary>Gives whoever joins what the office had in mind for them: the role, and the place in a cohort.</summary>
public sealed class InvitedPlaces(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>For somebody who has just proved their address in another way than by the invitation's link; in the caller's save.</summary>
    public async Task TakeUpAsync(PersonId id, CancellationToken cancellationToken)
    {
        var person = await db.Set<Person>().SingleAsync(candidate => candidate.Id == id, cancellationToken);
        if (await db.Set<Invitation>().SingleOrDefaultAsync(
            candidate => candidate.Email == person.Email && candidate.Status == InvitationStatus.Waiting, cancellationToken) is { } invitation)
        {
            await TakeUpAsync(invitation, person, cancellationToken);
        }
    }

    public async Task TakeUpAsync(Invitation invitation, Person person, CancellationToken cancellationToken)
    {
        invitation.Accept(clock.GetUtcNow());
        await PlaceAsync([(person, invitation.Role, invitation.CohortId)], cancellationToken);
        audit.Record(person.Id, "invitation.accepted", invitation.Id.ToString());
    }

    /// <summary>Nothing that is there already is made twice; a long list costs a query for every few hundred people.</summary>
    public async Task PlaceAsync(IReadOnlyCollection<(Person Person, Roles Role, CohortId? Cohort)> people, CancellationToken cancellationToken)
    {
        var mentors = await db.WithMentorProfileAsync(people.Where(one => one.Role == Roles.Mentor).Select(one => one.Person), cancellationToken);
        var cohorts = people.Where(one => one.Cohort is not null).Select(one => one.Cohort!.Value).Distinct().ToList();
        var members = (await db.Set<CohortMember>().AsNoTracking().Where(member => cohorts.Contains(member.CohortId)).ToListAsync(cancellationToken))
            .Select(member => (member.CohortId, member.PersonId, member.Side)).ToHashSet();
        foreach (var (person, role, cohort) in people)
        {
            person.Grant(role);
            if (role == Roles.Mentor && mentors.Add(person.Id))
            {
                db.Add(MentorProfile.Invited(person.Id, clock.GetUtcNow())); // one place, in no directory until they say otherwise
            }

            var side = role == Roles.Mentor ? Party.Mentor : Party.Trainee;
            if (cohort is { } into && members.Add((into, person.Id, side)))
            {
                db.Add(CohortMember.Of(into, person.Id, side));
            }
        }
    }
}
