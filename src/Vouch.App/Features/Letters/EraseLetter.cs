using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The office has what a letter says erased before its time, for instance because its trainee or writer asks for it. Nobody reads it for that.</summary>
public sealed class EraseLetter(AppDbContext db, LetterErasure erasure)
{
    /// <param name="By">Somebody of the office; the page's policy sees to that.</param>
    public sealed record Command(PersonId By, LetterRequestId RequestId, bool IsSure);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (!command.IsSure)
        {
            return LetterProblems.NotSureToErase;
        }

        var request = await db.Set<LetterRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.RequestId, cancellationToken);
        if (request is null)
        {
            return Problem.NotFound;
        }

        if (request.Status is not (LetterRequestStatus.HandedOver or LetterRequestStatus.Confirmed) || request.IsRevising)
        {
            return LetterProblems.StillNeeded;
        }

        await erasure.EraseLettersAsync(request.Id, _ => true, command.By, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }
}
