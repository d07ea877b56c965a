namespace Vouch.Engine.Markets;

/// <summary>How a cutoff table is built.</summary>
public sealed record CutoffBuild
{
    /// <summary>The seed of every market.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of markets, at least 1. Markets 0 to n−1 are the same whatever n is, so a table can grow.</summary>
    public required int Markets { get; init; }

    /// <summary>Most threads used; the result does not depend on it.</summary>
    public int MaxParallel { get; init; } = Environment.ProcessorCount;
}
