namespace Vouch.Domain.Letters;

/// <summary>A signed letter. What it says never changes; a newer version may take its place.</summary>
public sealed class Letter
{
    private Letter()
    {
    }

    public LetterId Id { get; private set; }

    public LetterRequestId RequestId { get; private set; }

    /// <summary>1 for the first letter signed for a request, 2 for the one that took its place, and so on.</summary>
    public int Edition { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId WriterId { get; private set; }

    public LetterPurpose Purpose { get; private set; }

    public string Specialty { get; private set; } = "";

    public WriterRole WriterRole { get; private set; }

    public Confidential Text { get; private set; } = Confidential.Of("");

    public string SignedAs { get; private set; } = "";

    public string SignerTitle { get; private set; } = "";

    public string Institution { get; private set; } = "";

    public string SignerContact { get; private set; } = "";

    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>When a newer edition took its place.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>Whether the waiver was in force when this was signed; a later revocation reaches only later letters.</summary>
    public bool AccessWaived { get; private set; }

    /// <summary>When what it says was erased; the row stays to say that there was a letter.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public bool MayBeReadBy(PersonId reader) => ErasedAt is null && (reader == WriterId || (reader == TraineeId && !AccessWaived));

    public void Supersede(DateTimeOffset now) => SupersededAt ??= now;

    /// <summary>Takes the words away for good.</summary>
    public void Erase(DateTimeOffset now)
    {
        Text = Confidential.Of("");
        ErasedAt ??= now;
    }

    internal static Letter Of(LetterRequest request, string text, LetterSignature signature, DateTimeOffset now) => new()
    {
        Id = LetterId.New(now),
        RequestId = request.Id,
        Edition = request.Editions + 1,
        TraineeId = request.TraineeId,
        WriterId = request.WriterId,
        Purpose = request.Purpose,
        Specialty = request.Specialty,
        WriterRole = signature.Role,
        Text = Confidential.Of(text),
        SignedAs = signature.Name,
        SignerTitle = signature.Title,
        Institution = signature.Institution,
        SignerContact = signature.Contact,
        SignedAt = now,
        AccessWaived = request.AccessWaived,
    };
}
