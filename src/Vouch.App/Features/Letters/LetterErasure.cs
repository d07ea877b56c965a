using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Assistance;
using Vouch.Domain.Letters.Worksheets;

namespace Vouch.App.Features.Letters;

/// <summary>Takes the words out of the rows of a request, in the caller's save.</summary>
public sealed class LetterErasure(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Drafts, their versions, what an outside assistant proposed, papers given along, an uploaded file that waits, and worksheets.</summary>
    public async Task RemoveWorkAsync(LetterRequestId id, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Set<LetterDraft>().Where(draft => draft.RequestId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<DraftVersion>().Where(version => version.RequestId == id).ToListAsync(cancellationToken));
        await RemovePapersAsync(id, cancellationToken);
        db.RemoveRange(await db.Set<LetterAssistance>().Where(assistance => assistance.RequestId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<LetterUpload>().Where(upload => upload.RequestId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<Worksheet>().Where(worksheet => worksheet.RequestId == id).ToListAsync(cancellationToken));
    }

    /// <summary>The CV and statement that were given along.</summary>
    public async Task RemovePapersAsync(LetterRequestId id, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.Set<LetterAttachment>().Where(attachment => attachment.RequestId == id).ToListAsync(cancellationToken));

    /// <summary>What letters say and their files; with the last one the packet too. States, dates and verification stay.</summary>
    public async Task EraseLettersAsync(LetterRequestId id, Func<Letter, bool> which, PersonId? by, CancellationToken cancellationToken)
    {
        var letters = await db.Set<Letter>().Where(letter => letter.RequestId == id).ToListAsync(cancellationToken);
        foreach (var letter in letters.Where(letter => letter.ErasedAt is null).Where(which))
        {
            letter.Erase(clock.GetUtcNow());
            db.RemoveRange(await db.Set<LetterCopy>().Where(copy => copy.LetterId == letter.Id).ToListAsync(cancellationToken));
            audit.Record(by, "letter.erased", letter.Id.ToString());
        }

        var request = await db.Set<LetterRequest>().SingleAsync(r => r.Id == id, cancellationToken);
        if (letters.TrueForAll(letter => letter.ErasedAt is not null) && request.EraseWork(keepPacket: false, clock.GetUtcNow()) is null)
        {
            await RemoveWorkAsync(id, cancellationToken);
        }
    }
}
