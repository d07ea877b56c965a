namespace Vouch.Engine.Markets;

/// <summary>One specialty in one season: who offers positions and who seeks them.</summary>
public sealed record MarketInput
{
    /// <summary>The specialty's programs; their order is the index used in every result. At least one.</summary>
    public required IReadOnlyList<MarketProgram> Programs { get; init; }

    /// <summary>The cohorts, at most one for each type; a missing type has no applicants.</summary>
    public required IReadOnlyList<Cohort> Cohorts { get; init; }

    /// <summary>Weight of each state as an applicant's home, by state index; null for weights equal to the positions in the state.</summary>
    public IReadOnlyList<double>? HomeStateWeights { get; init; }

    /// <summary>Signals each applicant may send in the first tier (gold, or the single tier); 0 when the specialty has none.</summary>
    public int FirstTierSignals { get; init; }

    /// <summary>Signals each applicant may send in the second tier (silver); 0 when there is no second tier.</summary>
    public int SecondTierSignals { get; init; }

    /// <summary>Couples of two applicants who both prefer the specialty and hand in one joint list; at least 0. They are drawn among graduates of
    /// US schools; where these are too few, there are as many as can be.</summary>
    public int Couples { get; init; }

    /// <summary>Share of couples, in [0, 1], who also rank positions for one of them alone; the others match together or not at all.</summary>
    public double CouplesRankingAlone { get; init; } = 1;
}
