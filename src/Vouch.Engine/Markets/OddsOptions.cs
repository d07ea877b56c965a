namespace Vouch.Engine.Markets;

/// <summary>How odds are computed from a table.</summary>
public sealed record OddsOptions
{
    /// <summary>Draws of the applicant's unknown talent in each market, at least 1; they are spread evenly over its distribution.</summary>
    public int DrawsPerMarket { get; init; } = 4;

    /// <summary>Seed of those draws. The same seed for every alternative makes comparisons fair.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Most markets used; fewer are faster. Tables of two specialties are cut to the shorter one by the caller.</summary>
    public int MaxMarkets { get; init; } = int.MaxValue;
}
