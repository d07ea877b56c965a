namespace Vouch.Engine.Portfolio;

/// <summary>What a result claims.</summary>
public enum PortfolioStatus
{
    /// <summary>No list is better.</summary>
    Optimal,

    /// <summary>No list is better by more than the printed gap.</summary>
    WithinGap,

    /// <summary>A good list without a useful bound.</summary>
    Heuristic,

    /// <summary>The required programs alone break the budget or the limit.</summary>
    Infeasible,

    /// <summary>Stopped on request; the list is the best so far.</summary>
    Cancelled,
}
