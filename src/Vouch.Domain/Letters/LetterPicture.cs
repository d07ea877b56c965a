namespace Vouch.Domain.Letters;

/// <summary>The two pictures a letter may carry.</summary>
public enum LetterPicture
{
    Letterhead,
    Signature,
}
