using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A trainee takes the waiver back for what is signed from now on; the writer is told before writing further.</summary>
public sealed class RevokeWaiver(AppDbContext db, LetterPeople people, LetterMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId Trainee, LetterRequestId RequestId, string? Signature);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var request = await db.Set<LetterRequest>().SingleOrDefaultAsync(r => r.Id == command.RequestId, cancellationToken);
        if (request is null)
        {
            return Problem.NotFound;
        }

        if (request.RevokeWaiver(command.Trainee, command.Signature, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        if (request.IsOpen)
        {
            var (trainee, writer) = await people.OfAsync(request, cancellationToken);
            mails.TellWriterAccessChanged(request, trainee, writer);
        }

        audit.Record(command.Trainee, "letter.waiver-revoked", request.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
