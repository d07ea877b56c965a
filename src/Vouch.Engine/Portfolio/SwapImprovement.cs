namespace Vouch.Engine.Portfolio;

/// <summary>Improves a list by exchanging one program for another, best exchange for each place, until a whole round changes nothing.</summary>
internal static class SwapImprovement
{
    private const double LeastGain = 1e-10;

    public static void Improve(DenseProblem problem, GainTable table, int rounds, CancellationToken cancellationToken)
    {
        var counts = new int[problem.Fees.Length];
        var inside = new bool[problem.Programs];
        foreach (int program in table.Chosen)
        {
            counts[problem.Group[program]]++;
            inside[program] = true;
        }

        for (int round = 0; round < rounds; round++)
        {
            bool changed = false;
            foreach (int leaving in table.Chosen.ToArray())
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return;
                }

                if (!problem.Required.Contains(leaving))
                {
                    changed |= Exchange(problem, table, counts, inside, leaving);
                }
            }

            if (!changed)
            {
                return;
            }
        }
    }

    private static bool Exchange(DenseProblem problem, GainTable table, int[] counts, bool[] inside, int leaving)
    {
        int from = problem.Group[leaving];
        double before = table.Value - (problem.Price * problem.Cost(counts));
        table.Remove(leaving);
        counts[from]--;
        var nets = NetCosts(problem, counts);
        int best = leaving;
        double most = before + LeastGain;
        double without = table.Value;
        for (int p = 0; p < problem.Programs; p++)
        {
            double cost = nets[problem.Group[p]];
            if (!inside[p] && !double.IsNaN(cost) && without + table.Gain(p) - (problem.Price * cost) is var objective && objective > most)
            {
                (best, most) = (p, objective);
            }
        }

        table.Add(best);
        counts[problem.Group[best]]++;
        inside[leaving] = false;
        inside[best] = true;
        return best != leaving;
    }

    /// <summary>Cost of the list with one more of each group; NaN where that breaks the budget.</summary>
    private static double[] NetCosts(DenseProblem problem, int[] counts)
    {
        var costs = new double[counts.Length];
        for (int g = 0; g < counts.Length; g++)
        {
            counts[g]++;
            double cost = problem.Cost(counts);
            counts[g]--;
            costs[g] = cost <= problem.Budget + DenseProblem.Slack ? cost : double.NaN;
        }

        return costs;
    }
}
