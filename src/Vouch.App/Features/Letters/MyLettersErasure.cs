using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Takes out what Vouch keeps for a trainee's letters, in the caller's save.</summary>
public sealed class MyLettersErasure(
    AppDbContext db, LetterErasure erasure, WriterLinks links, LetterPeople people, LetterMails mails, AuditTrail audit, TimeProvider clock)
{
    public async Task EraseAsync(PersonId trainee, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var requests = await db.Set<LetterRequest>().Where(request => request.TraineeId == trainee).ToListAsync(cancellationToken);
        foreach (var request in requests)
        {
            var wasSent = request.IsOpen;
            if (request.Withdraw(trainee, now) is null && wasSent)
            {
                await links.CloseAsync(request, cancellationToken);
                var (asker, writer) = await people.OfAsync(request, cancellationToken);
                mails.TellWriterWithdrawn(request, asker, writer);
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

        db.RemoveRange(await db.Set<LetterTarget>().Where(target => target.TraineeId == trainee).ToListAsync(cancellationToken));
        audit.Record(trainee, "letters.erased-by-trainee", trainee.ToString());
    }
}
