using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Verification;

namespace Vouch.App.Features.Letters;

/// <summary>Keeps a letter that was just signed: its copy byte for byte, a record that proves it, and the earlier edition superseded; in the caller's save.</summary>
public sealed class SignedLetters(AppDbContext db, SigningKeys keys, AuditTrail audit, IOptionsMonitor<SiteOptions> site)
{
    public async Task KeepAsync(Letter letter, VerificationId id, byte[] pdf, CancellationToken cancellationToken)
    {
        var key = await keys.CurrentAsync(cancellationToken);
        foreach (var earlier in await db.Set<Letter>()
            .Where(l => l.RequestId == letter.RequestId && l.SupersededAt == null).ToListAsync(cancellationToken))
        {
            earlier.Supersede(letter.SignedAt);
            (await db.Set<VerificationRecord>().SingleAsync(record => record.LetterId == earlier.Id, cancellationToken)).Supersede(letter.SignedAt);
        }

        db.AddRange(letter, LetterCopy.Of(letter, pdf), VerificationRecord.Issue(id, letter, pdf, site.CurrentValue.BaseUrl, key, letter.SignedAt));
        db.RemoveRange(await db.Set<LetterUpload>().Where(upload => upload.RequestId == letter.RequestId).ToListAsync(cancellationToken));
        audit.Record(letter.WriterId, "letter.signed", letter.RequestId.ToString());
    }
}
