using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors;

/// <summary>A trainee puts one of their planned choices before or after its neighbour.</summary>
public sealed class MoveChoice(AppDbContext db)
{
    public sealed record Command(PersonId Trainee, MentorRequestId Request, bool Up);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var planned = await db.Set<MentorRequest>()
            .Where(request => request.TraineeId == command.Trainee && request.Status == MentorRequestStatus.Planned)
            .OrderBy(request => request.Choice).ThenBy(request => request.Id).ToListAsync(cancellationToken);
        var at = planned.FindIndex(request => request.Id == command.Request);
        if (at < 0)
        {
            return Problem.NotFound;
        }

        var other = command.Up ? at - 1 : at + 1;
        return other < 0 || other >= planned.Count
            ? null
            : planned[at].ChangePlaces(command.Trainee, planned[other]) ?? await db.TrySaveAsync(cancellationToken);
    }
}
