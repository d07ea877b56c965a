namespace Vouch.Domain.Mentors;

/// <summary>Why a mentor says no. Chosen from a few so that the trainee learns something and nobody has to search for words.</summary>
public enum DeclineReason
{
    NoTime,
    NotMyField,
    LaterPerhaps,
    ConflictOfInterest,
    AwayFromWork,
    Other,
}
