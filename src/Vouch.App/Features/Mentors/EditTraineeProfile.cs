using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>A person says what they look for as a trainee; the first time makes them one.</summary>
public sealed class EditTraineeProfile(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(PersonId Person, TraineeDetails Details, string TimeZone);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var person = await db.Set<Person>().SingleAsync(p => p.Id == command.Person, cancellationToken);
        var profile = await db.Set<TraineeProfile>().SingleOrDefaultAsync(p => p.PersonId == command.Person, cancellationToken);
        if (person.MoveTo(command.TimeZone) is { } unknownZone)
        {
            return unknownZone;
        }

        if (profile is not null)
        {
            return profile.Edit(command.Details, clock.GetUtcNow()) ?? await db.TrySaveAsync(cancellationToken);
        }

        var created = TraineeProfile.Create(command.Person, command.Details, clock.GetUtcNow());
        if (created.Problem is { } invalid)
        {
            return invalid;
        }

        db.Add(created.Value);
        person.Grant(Roles.Trainee);
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
