using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Audit;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Erases what has been kept long enough: drafts and worksheets, reasons of a no, and at last what letters say. In batches; running twice is harmless.</summary>
public sealed class EraseOldLetters(AppDbContext db, LetterErasure erasure, IOptionsMonitor<RetentionOptions> options, AuditTrail audit, TimeProvider clock)
    : IRecurringJob
{
    private const int BatchSize = 100;

    public string Name => "letters.erase-old";

    public TimeSpan Every => TimeSpan.FromHours(12);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (now, kept) = (clock.GetUtcNow(), options.CurrentValue);
        await EraseWorkAsync(now.AddDays(-kept.DraftDays), cancellationToken);
        await EraseLettersAsync(now.AddDays(-kept.LetterDays), cancellationToken);
        var before = now.AddDays(-kept.ReasonDays);
        await db.Set<LetterDecline>().Where(decline => decline.DeclinedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task EraseWorkAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var over = await db.Set<LetterRequest>()
            .Where(request => request.WorkErasedAt == null && request.RevisingSince == null
                && (request.ClosedAt < before
                    || ((request.Status == LetterRequestStatus.HandedOver || request.Status == LetterRequestStatus.Confirmed)
                        && !db.Set<Letter>().Any(letter => letter.RequestId == request.Id && letter.SignedAt >= before))))
            .OrderBy(request => request.Id)
            .Select(request => request.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        foreach (var id in over)
        {
            var request = await db.Set<LetterRequest>().SingleAsync(r => r.Id == id, cancellationToken);
            if (request.EraseWork(keepPacket: request.Status.IsSigned(), clock.GetUtcNow()) is null)
            {
                await erasure.RemoveWorkAsync(id, cancellationToken);
                audit.Record(null, "letter.work-erased", id.ToString());
                await db.TrySaveAsync(cancellationToken); // when the writer revises at this moment, the next run decides anew
            }

            db.ChangeTracker.Clear();
        }
    }

    private async Task EraseLettersAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var requests = await db.Set<Letter>().Where(letter => letter.SignedAt < before && letter.ErasedAt == null)
            .GroupBy(letter => letter.RequestId).OrderBy(group => group.Min(letter => letter.SignedAt)).Select(group => group.Key)
            .Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var id in requests)
        {
            await erasure.EraseLettersAsync(id, letter => letter.SignedAt < before, by: null, cancellationToken);
            await db.TrySaveAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
