namespace Vouch.Engine.Markets;

/// <summary>A statistic that is published and simulated.</summary>
public enum FitStatistic
{
    /// <summary>Applicants of the type matched in the specialty, whatever they preferred.</summary>
    Matched,

    /// <summary>Match rate among those who prefer the specialty, 0 to 1.</summary>
    PreferringMatchRate,

    /// <summary>Median Step 2 CK of the matched among those who prefer the specialty.</summary>
    MatchedMedian,

    /// <summary>Median Step 2 CK of the unmatched among those who prefer the specialty.</summary>
    UnmatchedMedian,

    /// <summary>Share of positions filled, 0 to 1; all types together.</summary>
    FillRate,
}
