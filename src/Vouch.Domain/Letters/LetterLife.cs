namespace Vouch.Domain.Letters;

/// <summary>What a state means for everything that only wants to know whether a letter is under way, signed or over.</summary>
public static class LetterLife
{
    /// <summary>There is a signed letter.</summary>
    public static bool IsSigned(this LetterRequestStatus status) =>
        status is LetterRequestStatus.Signed or LetterRequestStatus.HandedOver or LetterRequestStatus.Confirmed;

    /// <summary>Over without a letter: refused, withdrawn, or past its time.</summary>
    public static bool IsClosed(this LetterRequestStatus status) =>
        status is LetterRequestStatus.Declined or LetterRequestStatus.Withdrawn or LetterRequestStatus.Expired;
}
