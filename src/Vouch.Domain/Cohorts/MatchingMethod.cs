namespace Vouch.Domain.Cohorts;

/// <summary>What the pairs of a cohort are chosen by.</summary>
public enum MatchingMethod
{
    /// <summary>As many trainees as possible get a mentor; then as many pairs, the highest sum of fits, the highest lowest fit.</summary>
    Coverage,

    /// <summary>No mentor and trainee would both rather have each other than somebody they got.</summary>
    Stable,
}
