namespace Vouch.Domain.Mentors;

/// <summary>How much an office lets one criterion of the fit count.</summary>
public enum Importance
{
    NotUsed,
    Low,
    Medium,
    High,

    /// <summary>Counts like <see cref="High"/>, and a pair of which it is known to fail is not made.</summary>
    Mandatory,
}
