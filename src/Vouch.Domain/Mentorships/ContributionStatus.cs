namespace Vouch.Domain.Mentorships;

public enum ContributionStatus
{
    /// <summary>The trainee wrote it; the mentor has not answered.</summary>
    Proposed,

    /// <summary>The mentor says it happened so. Letters may rest on it.</summary>
    Confirmed,

    /// <summary>The mentor remembers it differently and said how; the trainee rewrites or withdraws it.</summary>
    Returned,
    Withdrawn,
}
