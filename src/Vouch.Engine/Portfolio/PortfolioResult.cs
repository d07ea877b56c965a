namespace Vouch.Engine.Portfolio;

/// <summary>A list and what is known about it.</summary>
/// <param name="Status">What the result claims.</param>
/// <param name="Method">The algorithm that produced the claim, in a few words.</param>
/// <param name="Value">Expected value of the list, money not subtracted.</param>
/// <param name="Cost">Cost of the list.</param>
/// <param name="Objective">Value minus price of money times cost: what was maximized.</param>
/// <param name="UpperBound">No list's objective is above this.</param>
/// <param name="Steps">The chosen programs, each time the one that adds most to those before it, with value and cost so far.</param>
public sealed record PortfolioResult(
    PortfolioStatus Status,
    string Method,
    double Value,
    double Cost,
    double Objective,
    double UpperBound,
    IReadOnlyList<PortfolioStep> Steps)
{
    private const double Tiny = 1e-12;

    /// <summary>How much better another list could be at most, as a share of this one's objective; 0 for an optimum.</summary>
    public double Gap => Math.Max(0, UpperBound - Objective) / Math.Max(Math.Abs(Objective), Tiny);

    /// <summary>The chosen programs in the order of <see cref="Steps"/>.</summary>
    public IReadOnlyList<int> Chosen => [.. Steps.Select(step => step.Program)];
}
