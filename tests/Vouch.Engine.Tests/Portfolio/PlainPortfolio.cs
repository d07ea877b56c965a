using Vouch.Engine.Portfolio;

namespace Vouch.Engine.Tests.Portfolio;

/// <summary>The oracle: values and optima straight from the definitions, by enumeration.</summary>
internal static class PlainPortfolio
{
    /// <summary>Expected best value over all outcomes of all programs of the set, state by state.</summary>
    public static double Value(PortfolioProblem problem, IReadOnlyList<int> set)
    {
        int states = problem.StateWeights?.Count ?? (problem.Chances.Length / problem.Values.Count);
        double total = 0;
        for (int s = 0; s < states; s++)
        {
            double weight = problem.StateWeights?[s] ?? (1.0 / states);
            for (int outcome = 0; outcome < 1 << set.Count; outcome++)
            {
                double chance = 1, best = problem.Outside;
                for (int k = 0; k < set.Count; k++)
                {
                    double admitted = problem.Chances.Span[(set[k] * states) + s];
                    bool yes = (outcome & (1 << k)) != 0;
                    chance *= yes ? admitted : 1 - admitted;
                    best = yes ? Math.Max(best, problem.Values[set[k]]) : best;
                }

                total += weight * chance * best;
            }
        }

        return total;
    }

    public static double Cost(PortfolioProblem problem, IReadOnlyList<int> set) =>
        problem.Fees.Count == 0
            ? 0
            : set.GroupBy(p => problem.Groups?[p] ?? 0)
                .Sum(group => Enumerable.Range(1, group.Count()).Sum(problem.Fees[group.Key].FeeOf));

    /// <summary>The best objective over all subsets within limit and budget.</summary>
    public static double Optimum(PortfolioProblem problem)
    {
        double best = double.NegativeInfinity;
        int required = (problem.Required ?? []).Aggregate(0, (mask, p) => mask | (1 << p));
        for (int subset = 0; subset < 1 << problem.Values.Count; subset++)
        {
            int[] set = [.. Enumerable.Range(0, problem.Values.Count).Where(p => (subset & (1 << p)) != 0)];
            double cost = Cost(problem, set);
            if ((subset & required) == required && set.Length <= problem.Limit && cost <= problem.Budget + 1e-9)
            {
                best = Math.Max(best, Value(problem, set) - (problem.PriceOfMoney * cost));
            }
        }

        return best;
    }
}
