namespace Vouch.Domain.Cohorts;

/// <summary>Whether somebody would like to be paired with whom they met.</summary>
public enum TrialWish
{
    None,
    Prefer,

    /// <summary>The pair is not made, whatever else speaks for it.</summary>
    Avoid,
}
