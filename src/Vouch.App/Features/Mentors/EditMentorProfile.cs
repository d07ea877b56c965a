using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>A person says who they are as a mentor; the first time makes them one. The directory follows in the same save.</summary>
public sealed class EditMentorProfile(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId Person, MentorDetails Details, string TimeZone);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var person = await db.Set<Person>().SingleAsync(p => p.Id == command.Person, cancellationToken);
        var profile = await db.Set<MentorProfile>().SingleOrDefaultAsync(p => p.PersonId == command.Person, cancellationToken);
        if (person.MoveTo(command.TimeZone) is { } unknownZone)
        {
            return unknownZone;
        }

        if (profile is null)
        {
            var created = MentorProfile.Create(command.Person, command.Details, now);
            if (created.Problem is { } invalid)
            {
                return invalid;
            }

            profile = created.Value;
            db.Add(profile);
            person.Grant(Roles.Mentor);
        }
        else if (profile.Edit(command.Details, now) is { } invalid)
        {
            return invalid;
        }

        await ListAsync(profile, person, cancellationToken);
        audit.Record(command.Person, "mentor.profile-edited", command.Person.ToString());
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }

    private async Task ListAsync(MentorProfile profile, Person person, CancellationToken cancellationToken)
    {
        var listing = await db.Set<MentorListing>().SingleOrDefaultAsync(l => l.MentorId == profile.PersonId, cancellationToken);
        switch (listing, profile.IsListed)
        {
            case (null, true):
                db.Add(MentorListing.Of(profile, person));
                break;
            case (not null, true):
                listing.Update(profile, person);
                break;
            case (not null, false):
                db.Remove(listing);
                break;
        }
    }
}
