using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A trainee no longer needs a letter. The writer's links stop at once.</summary>
public sealed class WithdrawLetterRequest(
    AppDbContext db, WriterLinks links, LetterPeople people, LetterMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId Trainee, LetterRequestId RequestId);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var request = await db.Set<LetterRequest>().SingleOrDefaultAsync(r => r.Id == command.RequestId, cancellationToken);
        if (request is null)
        {
            return Problem.NotFound;
        }

        if (request.Withdraw(command.Trainee, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        await links.CloseAsync(request, cancellationToken);
        var (trainee, writer) = await people.OfAsync(request, cancellationToken);
        mails.TellWriterWithdrawn(request, trainee, writer);
        audit.Record(command.Trainee, "letter.withdrawn", request.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
