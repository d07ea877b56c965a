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
}
