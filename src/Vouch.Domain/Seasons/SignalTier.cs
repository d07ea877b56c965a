namespace Vouch.Domain.Seasons;

/// <summary>The kinds of program signal an applicant may send.</summary>
public enum SignalTier
{
    Gold,
    Silver,
#pragma warning disable CA1720 // "Single" is the field's word for the one tier of a specialty without gold and silver.
    Single,
#pragma warning restore CA1720
}
