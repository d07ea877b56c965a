namespace Vouch.Domain.Mentorships;

public enum ProjectTaskStatus
{
    /// <summary>One of the two wrote it down; the other has not yet agreed to the credit.</summary>
    Proposed,
    Agreed,
    Done,
    Dropped,
}
