using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vouch.Domain.Letters.Verification;

/// <summary>
/// The public proof of one portal copy: its hash and a signature beside the file, never in it, since services refuse files that carry
/// one. It names nobody and says nothing of the letter.
/// </summary>
public sealed class VerificationRecord
{
    private VerificationRecord()
    {
    }

    /// <summary>Stands in the address behind the QR code: 128 random bits, so that nobody finds a letter by counting.</summary>
    public VerificationId Id { get; private set; }

    public LetterId LetterId { get; private set; }

    /// <summary>SHA-256 of the portal copy, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The installation that signed, by its address.</summary>
    public string Issuer { get; private set; } = "";

    public DateTimeOffset IssuedAt { get; private set; }

    public SigningKeyId KeyId { get; private set; }

    public byte[] Signature { get; private set; } = [];

    public DateTimeOffset? SupersededAt { get; private set; }

    public static VerificationId NewId() => new(new Guid(RandomNumberGenerator.GetBytes(16)));

    public static VerificationRecord Issue(VerificationId id, Letter letter, byte[] pdf, string issuer, SigningKey key, DateTimeOffset now)
    {
        var record = new VerificationRecord
        {
            Id = id,
            LetterId = letter.Id,
            Sha256 = HashOf(pdf),
            Issuer = issuer,
            IssuedAt = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero), // as every database keeps it
            KeyId = key.Id,
        };
        record.Signature = key.Sign(record.Statement());
        return record;
    }

    public static string HashOf(byte[] pdf) => Convert.ToHexStringLower(SHA256.HashData(pdf));

    public void Supersede(DateTimeOffset now) => SupersededAt ??= now;

    /// <param name="key">The key it names.</param>
    /// <param name="sha256">Hash of the file somebody holds; null when only the number was asked about.</param>
    public VerificationAnswer Answer(SigningKey key, string? sha256)
    {
        if (key.Id != KeyId || !key.Verifies(Statement(), Signature) || (sha256 is not null && sha256 != Sha256))
        {
            return VerificationAnswer.Altered;
        }

        return SupersededAt is null ? VerificationAnswer.Valid : VerificationAnswer.Superseded;
    }

    // What is signed, spelled so that no two records can share it.
    private byte[] Statement() => Encoding.UTF8.GetBytes(string.Join(
        '\n',
        "vouch portal copy 1",
        Id.ToString(),
        LetterId.ToString(),
        Sha256,
        Issuer,
        IssuedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        KeyId.ToString()));
}
