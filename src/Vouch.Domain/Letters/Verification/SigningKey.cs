using System.Security.Cryptography;

namespace Vouch.Domain.Letters.Verification;

/// <summary>
/// A key this installation signs portal copies with: ECDSA on the curve P-256 with SHA-256. A retired key signs no more but verifies
/// what it has signed for ever.
/// </summary>
public sealed class SigningKey
{
    private SigningKey()
    {
    }

    public SigningKeyId Id { get; private set; }

    /// <summary>SubjectPublicKeyInfo, DER.</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>PKCS #8, DER; stored sealed like a letter.</summary>
    public Confidential PrivateKey { get; private set; } = Confidential.Of([]);

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? RetiredAt { get; private set; }

    public static SigningKey Create(DateTimeOffset now)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new()
        {
            Id = SigningKeyId.New(now),
            PublicKey = pair.ExportSubjectPublicKeyInfo(),
            PrivateKey = Confidential.Of(pair.ExportPkcs8PrivateKey()),
            CreatedAt = now,
        };
    }

    public void Retire(DateTimeOffset now) => RetiredAt ??= now;

    public byte[] Sign(byte[] statement)
    {
        if (RetiredAt is not null)
        {
            throw new InvalidOperationException("A retired key signs nothing.");
        }

        using var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(PrivateKey.ReadBytes(), out _);
        return pair.SignData(statement, HashAlgorithmName.SHA256);
    }

    public bool Verifies(byte[] statement, byte[] signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(PublicKey, out _);
        return key.VerifyData(statement, signature, HashAlgorithmName.SHA256);
    }
}
