using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A trainee says which letters go to one program or school.</summary>
public sealed class AssignLetters(AppDbContext db)
{
    public sealed record Command(PersonId Trainee, LetterTargetId TargetId, IReadOnlyCollection<LetterRequestId> Letters);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var target = await db.Set<LetterTarget>().SingleOrDefaultAsync(
            t => t.Id == command.TargetId && t.TraineeId == command.Trainee, cancellationToken);
        if (target is null)
        {
            return Problem.NotFound;
        }

        var wanted = command.Letters.Distinct().ToList();
        var letters = await db.Set<LetterRequest>().AsNoTracking()
            .Where(request => wanted.Contains(request.Id) && request.TraineeId == command.Trainee).ToListAsync(cancellationToken);
        if (letters.Count < wanted.Count)
        {
            return Problem.NotFound;
        }

        return target.Assign(command.Trainee, [.. letters.OrderBy(letter => wanted.IndexOf(letter.Id))]) ?? await db.TrySaveAsync(cancellationToken);
    }
}
