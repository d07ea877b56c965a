namespace Vouch.Domain.Seasons;

/// <summary>What a count of the market means. Figures with different meanings are never compared with each other.</summary>
public enum Measure
{
    /// <summary>Applicants who ranked the specialty anywhere on their list.</summary>
    Ranked,

    /// <summary>Applicants who matched in the specialty.</summary>
    Matched,

    /// <summary>Applicants whose first or only choice was the specialty.</summary>
    FirstChoice,

    /// <summary>Applicants who put the specialty first and matched in it.</summary>
    PreferredMatched,

    /// <summary>Applicants who put the specialty first and did not match in it.</summary>
    PreferredUnmatched,

    /// <summary>Positions offered.</summary>
    Positions,

    /// <summary>Positions filled by the algorithm.</summary>
    Filled,

    /// <summary>Positions left open by the algorithm.</summary>
    Unfilled,

    /// <summary>Tracks (NRMP codes) that offered at least one position.</summary>
    Tracks,
}
