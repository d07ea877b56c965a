using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters.Verification;

namespace Vouch.App.Features.Letters;

/// <summary>Tells anybody whether a copy of a letter is the signed one, and nothing else. What they bring is not kept.</summary>
public sealed class VerifyLetter(AppDbContext db)
{
    /// <param name="Copy">The file somebody holds; null when only the number is asked about.</param>
    public sealed record Query(VerificationId Id, byte[]? Copy);

    public async Task<VerificationAnswer> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var record = await db.Set<VerificationRecord>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Id, cancellationToken);
        if (record is null)
        {
            return VerificationAnswer.Unknown;
        }

        var key = await db.Set<SigningKey>().AsNoTracking().SingleAsync(k => k.Id == record.KeyId, cancellationToken);
        return record.Answer(key, query.Copy is { } copy ? VerificationRecord.HashOf(copy) : null);
    }
}
