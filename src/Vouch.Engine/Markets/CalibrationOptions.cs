namespace Vouch.Engine.Markets;

/// <summary>How a market is calibrated.</summary>
public sealed record CalibrationOptions
{
    /// <summary>Seed of the simulated markets.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Rounds of the fit, at least 1.</summary>
    public int Rounds { get; init; } = 24;

    /// <summary>Markets simulated in each round; 0 chooses by size, more for small specialties.</summary>
    public int MarketsPerRound { get; init; }

    /// <summary>Fresh markets simulated after the fit for the fit table.</summary>
    public int CheckMarkets { get; init; } = 8;

    /// <summary>Most threads used; the result does not depend on it.</summary>
    public int MaxParallel { get; init; } = Environment.ProcessorCount;
}
