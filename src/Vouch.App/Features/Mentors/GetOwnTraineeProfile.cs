using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Invitations;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>A trainee's own profile, ready to be edited; for somebody who has none yet, with the stage their invitation named.</summary>
public sealed class GetOwnTraineeProfile(AppDbContext db)
{
    public sealed record View(TraineeDetails Details, string TimeZone, bool Exists);

    public async Task<View> ExecuteAsync(PersonId person, CancellationToken cancellationToken)
    {
        var zone = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        var profile = await db.Set<TraineeProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == person, cancellationToken);
        return profile is null
            ? new(new TraineeDetails { Stage = await StageOfInvitationAsync(person, cancellationToken) }, zone, Exists: false)
            : new(
                new TraineeDetails
                {
                    Stage = profile.Stage,
                    Goals = profile.Goals,
                    Interests = profile.Interests,
                    Topics = profile.Topics,
                    Needs = profile.Needs,
                    Rhythm = profile.Rhythm,
                    Formats = profile.Formats,
                    Availability = profile.Availability,
                    Style = profile.Style,
                    Values = profile.Values,
                },
                zone, Exists: true);
    }

    private Task<TraineeStage?> StageOfInvitationAsync(PersonId person, CancellationToken cancellationToken) =>
        db.Set<Invitation>().Where(invitation => db.Set<Person>().Any(p => p.Id == person && p.Email == invitation.Email))
            .Select(invitation => invitation.Stage).FirstOrDefaultAsync(cancellationToken);
}
