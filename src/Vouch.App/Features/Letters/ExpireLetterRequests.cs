using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Ends requests whose deadline and grace have passed without a signature. The writer hears nothing more; the trainee is told once.</summary>
public sealed class ExpireLetterRequests(
    AppDbContext db, WriterLinks links, LetterPeople people, LetterMails mails, AuditTrail audit, TimeProvider clock) : IRecurringJob
{
    private const int BatchSize = 200;

    public string Name => "letters.expire-requests";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var past = today.AddDays(-LetterRequest.DaysOfGrace);
        var over = await db.Set<LetterRequest>()
            .Where(request => request.DeadlineOn < past && (request.Status == LetterRequestStatus.Requested
                || request.Status == LetterRequestStatus.Accepted || request.Status == LetterRequestStatus.Writing))
            .OrderBy(request => request.DeadlineOn)
            .Select(request => request.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        foreach (var id in over)
        {
            await ExpireAsync(id, today, now, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private async Task ExpireAsync(LetterRequestId id, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var request = await db.Set<LetterRequest>().SingleAsync(r => r.Id == id, cancellationToken);
        if (request.Expire(today, now) is not null)
        {
            return;
        }

        await links.CloseAsync(request, cancellationToken);
        var (trainee, writer) = await people.OfAsync(request, cancellationToken);
        mails.TellTraineeExpired(request, trainee, writer);
        audit.Record(null, "letter.expired", request.Id.ToString());
        await db.TrySaveAsync(cancellationToken); // when the writer signs at this moment, the signature wins
    }
}
