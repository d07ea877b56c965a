namespace Vouch.Domain.Letters;

/// <summary>Why a writer said no. It stays with the writer: no page, mail or file of the trainee ever carries it.</summary>
public enum DeclineReason
{
    NotEnoughTime,
    DoNotKnowTheWorkWellEnough,
    CouldNotWriteAStrongLetter,
    NotTheRightPersonForThisPurpose,
    ConflictOfInterest,
    OnLeave,
    Other,
}
