using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters.Verification;

namespace Vouch.App.Features.Letters;

/// <summary>The keys portal copies are signed with. There is always one to sign with; earlier ones only verify.</summary>
public sealed class SigningKeys(AppDbContext db, TimeProvider clock)
{
    /// <summary>The key to sign with now; the first letter of an installation makes it, in the same save.</summary>
    public async Task<SigningKey> CurrentAsync(CancellationToken cancellationToken) =>
        await InUse().FirstOrDefaultAsync(cancellationToken) ?? Add();

    /// <summary>Retires what is in use and puts a new key in its place.</summary>
    public async Task<SigningKey> RotateAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        (await InUse().ToListAsync(cancellationToken)).ForEach(key => key.Retire(now));
        return Add();
    }

    /// <summary>Since when the key in use has been; null while no letter has been signed yet.</summary>
    public async Task<DateTimeOffset?> InUseSinceAsync(CancellationToken cancellationToken) =>
        await InUse().Select(key => (DateTimeOffset?)key.CreatedAt).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<SigningKey> InUse() =>
        db.Set<SigningKey>().Where(key => key.RetiredAt == null).OrderByDescending(key => key.CreatedAt);

    private SigningKey Add() => db.Add(SigningKey.Create(clock.GetUtcNow())).Entity;
}
