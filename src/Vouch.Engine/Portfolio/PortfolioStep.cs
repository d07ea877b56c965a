namespace Vouch.Engine.Portfolio;

/// <summary>One point of the curve of diminishing returns.</summary>
/// <param name="Program">The program added at this point.</param>
/// <param name="Value">Expected value of the list so far.</param>
/// <param name="Cost">Cost of the list so far.</param>
public readonly record struct PortfolioStep(int Program, double Value, double Cost);
