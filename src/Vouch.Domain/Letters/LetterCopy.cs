namespace Vouch.Domain.Letters;

/// <summary>The portal copy of a letter, byte for byte as it was signed; kept apart from the letter, since few ever need its bytes.</summary>
public sealed class LetterCopy
{
    private LetterCopy()
    {
    }

    public LetterId LetterId { get; private set; }

    public Confidential Pdf { get; private set; } = Confidential.Of([]);

    public static LetterCopy Of(Letter letter, byte[] pdf) => new() { LetterId = letter.Id, Pdf = Confidential.Of(pdf) };
}
