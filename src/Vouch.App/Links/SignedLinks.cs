using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;

namespace Vouch.App.Links;

/// <summary>Issues and finds signed links. A token has 192 random bits, lives in the mail alone, and is never logged.</summary>
public sealed class SignedLinks(AppDbContext db, TimeProvider clock)
{
    private const int TokenBytes = 24;

    /// <summary>Adds a link to the current save and returns its token, ready for a URL.</summary>
    public string Issue(PersonId person, LinkPurpose purpose, Guid targetId, TimeSpan lifetime)
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        db.Add(SignedLink.Create(Hash(token), purpose, person, targetId, clock.GetUtcNow(), lifetime));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The live link of this token, tracked; null when there is none, it was used, has expired or is for something else.</summary>
    public async Task<SignedLink?> FindAsync(string token, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        if (!Base64Url.IsValid(token, out var length) || length != TokenBytes)
        {
            return null;
        }

        var hash = Hash(Base64Url.DecodeFromChars(token));
        var link = await db.Set<SignedLink>()
            .SingleOrDefaultAsync(candidate => candidate.TokenHash == hash && candidate.Purpose == purpose, cancellationToken);
        return link?.IsLive(clock.GetUtcNow()) == true ? link : null;
    }

    /// <summary>Ends every live link about a subject; use it when the question it asks has been answered or withdrawn.</summary>
    public async Task RevokeAsync(Guid targetId, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var live = await db.Set<SignedLink>()
            .Where(link => link.TargetId == targetId && link.Purpose == purpose && link.UsedAt == null)
            .ToListAsync(cancellationToken);
        live.ForEach(link => link.Use(now));
    }

    /// <summary>Ends every live link of a person; use it when their address was wrong, since nobody knows who has them.</summary>
    public async Task RevokeAllOfAsync(PersonId person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var live = await db.Set<SignedLink>().Where(link => link.PersonId == person && link.UsedAt == null).ToListAsync(cancellationToken);
        live.ForEach(link => link.Use(now));
    }

    private static string Hash(ReadOnlySpan<byte> token) => Convert.ToHexString(SHA256.HashData(token));
}
