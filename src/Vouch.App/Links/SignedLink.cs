namespace Vouch.App.Links;

/// <summary>A mentor's way in without an account: one person, one purpose, one subject, until a day. Only the hash of its token is kept.</summary>
public sealed class SignedLink
{
    private SignedLink()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>SHA-256 of the token's bytes, hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    public LinkPurpose Purpose { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Id of what the link is about: a request, a meeting, a contribution.</summary>
    public Guid TargetId { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public static SignedLink Create(string tokenHash, LinkPurpose purpose, PersonId personId, Guid targetId, DateTimeOffset now, TimeSpan lifetime) =>
        new()
        {
            Id = Vouch.Domain.Id<SignedLink>.New(now).Value,
            TokenHash = tokenHash,
            Purpose = purpose,
            PersonId = personId,
            TargetId = targetId,
            ExpiresAt = now + lifetime,
        };

    public bool IsLive(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    /// <summary>Burns the link: it opens nothing from now on.</summary>
    public void Use(DateTimeOffset now) => UsedAt ??= now;
}
