namespace Vouch.Engine.Portfolio;

/// <summary>How hard the optimizer tries.</summary>
public sealed record PortfolioOptions
{
    /// <summary>Rounds of exchanges after the greedy list, at least 0.</summary>
    public int SwapRounds { get; init; } = 2;

    /// <summary>Most steps spent on the bound, at least 1; more steps, smaller gap.</summary>
    public int BoundSteps { get; init; } = 25;

    /// <summary>Whether exact methods are tried first where they apply.</summary>
    public bool PreferExact { get; init; } = true;
}
