namespace Vouch.Domain.Cohorts;

/// <summary>Why an office never pairs two people.</summary>
public enum ExclusionReason
{
    /// <summary>The mentor grades, admits or employs the trainee.</summary>
    ConflictOfInterest,

    /// <summary>One family, or the supervisor's own.</summary>
    FamilyOrSupervisor,

    /// <summary>One of the two asked not to be paired with the other.</summary>
    Avoid,
}
