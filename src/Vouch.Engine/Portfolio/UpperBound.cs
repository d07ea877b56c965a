namespace Vouch.Engine.Portfolio;

/// <summary>
/// A bound on every list, from any one list A: by submodularity no list B is worth more than A plus the gains over A of the
/// programs of B. What is left is to choose those gains under limit and budget, relaxed so that it is easy.
/// </summary>
/// <remarks>The data-dependent bound of Nemhauser, Wolsey and Fisher (1978), as used by Leskovec et al. (2007), with fees.</remarks>
internal static class UpperBound
{
    /// <summary>An upper bound of the objective, from the list held in the table.</summary>
    public static double From(DenseProblem problem, GainTable table)
    {
        var inside = new bool[problem.Programs];
        foreach (int program in table.Chosen)
        {
            inside[program] = true;
        }

        var gains = new List<double>[problem.Fees.Length];
        for (int g = 0; g < gains.Length; g++)
        {
            gains[g] = [];
        }

        for (int p = 0; p < problem.Programs; p++)
        {
            // A program of A gains nothing more, but may be among the required ones, which are then paid for nothing here.
            if (!inside[p] && table.Gain(p) is > 0 and var gain)
            {
                gains[problem.Group[p]].Add(gain);
            }
        }

        return table.Value + Math.Min(ByCount(problem, gains), ByMoney(problem, gains));
    }

    /// <summary>The largest net gains under the count limit alone. Fees and gains are paired best with cheapest.</summary>
    private static double ByCount(DenseProblem problem, List<double>[] gains)
    {
        var nets = new List<double>();
        for (int g = 0; g < gains.Length; g++)
        {
            gains[g].Sort((a, b) => b.CompareTo(a));
            double[] fees = CheapestFirst(problem.Fees[g], gains[g].Count);
            for (int k = 0; k < gains[g].Count; k++)
            {
                nets.Add(gains[g][k] - (problem.Price * fees[k]));
            }
        }

        nets.Sort((a, b) => b.CompareTo(a));
        return nets.Take(problem.Limit).TakeWhile(net => net > 0).Sum();
    }

    /// <summary>The largest net gains under the budget alone, the last program taken in part.</summary>
    private static double ByMoney(DenseProblem problem, List<double>[] gains)
    {
        var offers = new List<(double Net, double Fee)>();
        for (int g = 0; g < gains.Length; g++)
        {
            double[] fees = CheapestFirst(problem.Fees[g], gains[g].Count);
            for (int k = 0; k < gains[g].Count; k++)
            {
                offers.Add((gains[g][k] - (problem.Price * fees[k]), fees[k]));
            }
        }

        offers.Sort((a, b) => (b.Net * a.Fee).CompareTo(a.Net * b.Fee));
        double left = problem.Budget, sum = 0;
        foreach ((double net, double fee) in offers.Where(o => o.Net > 0))
        {
            double share = fee <= left ? 1 : left / fee;
            sum += share * net;
            left -= share * fee;
            if (share < 1)
            {
                break;
            }
        }

        return sum;
    }

    private static double[] CheapestFirst(FeeSchedule schedule, int count)
    {
        var fees = new double[count];
        for (int k = 0; k < count; k++)
        {
            fees[k] = Math.Min(schedule.FeeOf(k + 1), double.MaxValue);
        }

        if (!schedule.Rises)
        {
            Array.Sort(fees);
        }

        return fees;
    }
}
