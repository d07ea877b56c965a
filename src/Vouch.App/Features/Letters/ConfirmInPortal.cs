using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The trainee saw in a service's portal that the letter is there.</summary>
public sealed class ConfirmInPortal(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId Trainee, LetterRequestId RequestId, string ServiceCode);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var request = await db.Set<LetterRequest>().SingleOrDefaultAsync(r => r.Id == command.RequestId, cancellationToken);
        if (request is null)
        {
            return Problem.NotFound;
        }

        if (request.Confirm(command.Trainee, command.ServiceCode, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        audit.Record(command.Trainee, "letter.confirmed", request.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
