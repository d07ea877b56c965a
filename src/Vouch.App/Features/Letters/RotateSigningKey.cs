using Vouch.App.Audit;
using Vouch.App.Persistence;

namespace Vouch.App.Features.Letters;

/// <summary>From now on letters are signed with a new key; what earlier keys signed stays valid.</summary>
public sealed class RotateSigningKey(AppDbContext db, SigningKeys keys, AuditTrail audit)
{
    public async Task<SigningKeyId> ExecuteAsync(CancellationToken cancellationToken)
    {
        var key = await keys.RotateAsync(cancellationToken);
        audit.Record(null, "letter.signing-key-rotated", key.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return key.Id;
    }
}
