using System.Security.Cryptography;
using System.Text;

namespace Vouch.Domain.Letters;

/// <summary>A signed letter. It never changes.</summary>
public sealed class Letter
{
    private Letter()
    {
    }

    public LetterId Id { get; private set; }

    public LetterRequestId RequestId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId WriterId { get; private set; }

    public LetterPurpose Purpose { get; private set; }

    public string Specialty { get; private set; } = "";

    public WriterRole WriterRole { get; private set; }

    public string Text { get; private set; } = "";

    public string SignedAs { get; private set; } = "";

    public string SignerTitle { get; private set; } = "";

    public string Institution { get; private set; } = "";

    public string SignerContact { get; private set; } = "";

    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>SHA-256 of text and signature lines, lower-case hexadecimal.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Whether the waiver was in force when this was signed; a later revocation reaches only later letters.</summary>
    public bool AccessWaived { get; private set; }

    public bool MayBeReadBy(PersonId reader) => reader == WriterId || (reader == TraineeId && !AccessWaived);

    internal static Letter Of(LetterRequest request, string text, LetterSignature signature, DateTimeOffset now) => new()
    {
        Id = LetterId.New(now),
        RequestId = request.Id,
        TraineeId = request.TraineeId,
        WriterId = request.WriterId,
        Purpose = request.Purpose,
        Specialty = request.Specialty,
        WriterRole = signature.Role,
        Text = text,
        SignedAs = signature.Name,
        SignerTitle = signature.Title,
        Institution = signature.Institution,
        SignerContact = signature.Contact,
        SignedAt = now,
        AccessWaived = request.AccessWaived,
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', text, signature.Name, signature.Title, signature.Institution, signature.Contact)))),
    };
}
