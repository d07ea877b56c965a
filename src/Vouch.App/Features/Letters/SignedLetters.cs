using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Verification;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>Keeps a letter that was just signed: its copy byte for byte, a record that proves it, and the earlier edition superseded; in the caller's save.</summary>
public sealed class SignedLetters(AppDbContext db, SigningKeys keys, AuditTrail audit, IOptionsMonitor<SiteOptions> site)
{
    /// <summary>What stands under a letter.</summary>
    public sealed record Signer(string SignedAs, string? SignerTitle, string? Institution, string Contact, WriterRole Role);

    /// <summary>What stood under the writer's last letter, so that it need not be typed again; for a first one what is known of the writer.</summary>
    public async Task<Signer> SignerOfAsync(Person writer, CancellationToken cancellationToken) =>
        await db.Set<Letter>().AsNoTracking()
            .Where(letter => letter.WriterId == writer.Id)
            .OrderByDescending(letter => letter.SignedAt)
            .Select(letter => new Signer(letter.SignedAs, letter.SignerTitle, letter.Institution, letter.SignerContact, letter.WriterRole))
            .FirstOrDefaultAsync(cancellationToken)
        ?? new Signer(writer.Name, null, null, writer.Email, default);

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
