using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A trainee no longer applies somewhere. The letters themselves stay as they are.</summary>
public sealed class RemoveLetterTarget(AppDbContext db)
{
    public sealed record Command(PersonId Trainee, LetterTargetId TargetId);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var target = await db.Set<LetterTarget>().SingleOrDefaultAsync(
            t => t.Id == command.TargetId && t.TraineeId == command.Trainee, cancellationToken);
        if (target is null)
        {
            return Problem.NotFound;
        }

        db.Remove(target);
        return await db.TrySaveAsync(cancellationToken);
    }
}
