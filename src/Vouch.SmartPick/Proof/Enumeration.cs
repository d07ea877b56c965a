using Vouch.Engine.Portfolio;

namespace Vouch.SmartPick.Proof;

/// <summary>The best list of a small problem by trying every set, straight from the definitions: what the optimizer is judged by.</summary>
public static class Enumeration
{
    private const double Slack = 1e-9;

    /// <returns>The best objective over all sets within limit and budget.</returns>
    /// <remarks>O(2^n · states); for 15 programs or so.</remarks>
    public static double Optimum(PortfolioProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var states = problem.StateWeights?.Count ?? (problem.Chances.Length / problem.Values.Count);
        var open = Enumerable.Range(0, states).Select(s => problem.StateWeights?[s] ?? (1.0 / states)).ToArray();
        int[] falling = [.. Enumerable.Range(0, problem.Values.Count).OrderByDescending(p => problem.Values[p])];
        return Best(problem, falling, 0, open, new int[Math.Max(1, problem.Fees.Count)], taken: 0, value: 0, cost: 0);
    }

    // Best values first: once a program admits, those below it no longer matter, so the open weight of each state is all one needs.
    private static double Best(PortfolioProblem problem, int[] falling, int at, double[] open, int[] counts, int taken, double value, double cost)
    {
        if (at == falling.Length)
        {
            return value + (open.Sum() * problem.Outside) - (problem.PriceOfMoney * cost);
        }

        var without = Best(problem, falling, at + 1, open, counts, taken, value, cost);
        var program = falling[at];
        var group = problem.Groups?[program] ?? 0;
        var fee = problem.Fees.Count == 0 ? 0 : problem.Fees[group].FeeOf(counts[group] + 1);
        if (taken >= problem.Limit || !(cost + fee <= problem.Budget + Slack))
        {
            return without;
        }

        var chances = problem.Chances.Span.Slice(program * open.Length, open.Length);
        var left = new double[open.Length];
        double admitted = 0;
        for (var s = 0; s < open.Length; s++)
        {
            admitted += open[s] * chances[s];
            left[s] = open[s] * (1 - chances[s]);
        }

        counts[group]++;
        var worth = Math.Max(problem.Values[program], problem.Outside);
        var with = Best(problem, falling, at + 1, left, counts, taken + 1, value + (admitted * worth), cost + fee);
        counts[group]--;
        return Math.Max(without, with);
    }
}
