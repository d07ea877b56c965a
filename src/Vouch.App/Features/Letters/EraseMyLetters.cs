using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>
/// A trainee has what Vouch keeps for their letters erased: requests that wait are withdrawn, packets, hopes, drafts about them and the plan
/// of where letters go disappear. A signed letter is its writer's statement: what it says stays, sealed, until its time is over.
/// </summary>
public sealed class EraseMyLetters(
    AppDbContext db, LetterErasure erasure, WriterLinks links, LetterPeople people, LetterMails mails, AuditTrail audit, TimeProvider clock)
{
    /// <param name="IsSure">Ticked by the trainee.</param>
    public sealed record Command(PersonId Trainee, bool IsSure);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (!command.IsSure)
        {
            return LetterProblems.NotSureToErase;
        }

        var now = clock.GetUtcNow();
        var requests = await db.Set<LetterRequest>().Where(request => request.TraineeId == command.Trainee).ToListAsync(cancellationToken);
        foreach (var request in requests)
        {
            var wasSent = request.IsOpen;
            if (request.Withdraw(command.Trainee, now) is null && wasSent)
            {
                await links.CloseAsync(request, cancellationToken);
                var (trainee, writer) = await people.OfAsync(request, cancellationToken);
                mails.TellWriterWithdrawn(request, trainee, writer);
            }

            if (request.ErasePacketOfSigned() is null)
            {
                await erasure.RemovePapersAsync(request.Id, cancellationToken); // the writer's draft and worksheet are still at work
            }
            else if (request.EraseWork(keepPacket: false, now) is null)
            {
                await erasure.RemoveWorkAsync(request.Id, cancellationToken);
            }
        }

        db.RemoveRange(await db.Set<LetterTarget>().Where(target => target.TraineeId == command.Trainee).ToListAsync(cancellationToken));
        audit.Record(command.Trainee, "letters.erased-by-trainee", command.Trainee.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
