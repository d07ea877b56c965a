namespace Vouch.Engine.Portfolio;

/// <summary>The exact list for independent admissions when every program has a whole-number cost of its own.</summary>
/// <remarks>Dynamic program over programs of rising value and money (and number, when that is limited):
/// O(n · budget · limit). M. Kapur and S.-P. Hong, "The college application problem" (2022).</remarks>
internal static class IntegerCostProgram
{
    private const long MostWork = 200_000_000;

    public static bool Applies(DenseProblem problem)
    {
        if (problem.States != 1 || problem.Required.Length > 0 || problem.Fees.Any(f => !IsWhole(f.FlatFee)))
        {
            return false;
        }

        return (double)problem.Programs * (Money(problem) + 1) * (Layers(problem) + 1) <= MostWork;
    }

    public static int[] Solve(DenseProblem problem)
    {
        int money = (int)Money(problem), layers = Layers(problem), width = money + 1;
        var order = Enumerable.Range(0, problem.Programs)
            .Where(p => problem.Value[p] > problem.Outside)
            .OrderBy(p => problem.Value[p]).ThenByDescending(p => p)
            .ToArray();

        // Cell (layer, spent at most): without a limit there is one layer, which programs enter and do not leave.
        var value = new double[(layers + 1) * width];
        Array.Fill(value, problem.Outside);
        var chosen = new BitTable(order.Length, value.Length);
        bool counted = layers > 0;
        for (int k = 0; k < order.Length; k++)
        {
            int cost = (int)problem.Fees[problem.Group[order[k]]].FlatFee;
            double chance = problem.Chances.Span[order[k]], worth = problem.Value[order[k]];
            for (int layer = counted ? layers : 0; layer >= (counted ? 1 : 0); layer--)
            {
                int row = layer * width, from = (counted ? layer - 1 : 0) * width;
                for (int spent = money; spent >= cost; spent--)
                {
                    double with = ((1 - chance) * value[from + spent - cost]) + (chance * worth);
                    if (with > value[row + spent])
                    {
                        value[row + spent] = with;
                        chosen.Set(k, row + spent);
                    }
                }
            }
        }

        return Trace(problem, order, chosen, Best(problem, value, layers * width, width), width, counted);
    }

    /// <summary>The best cell of the last layer: money that brings less than its price stays in the pocket.</summary>
    private static int Best(DenseProblem problem, double[] value, int row, int width)
    {
        int best = row;
        double most = double.NegativeInfinity;
        for (int spent = 0; spent < width; spent++)
        {
            double objective = value[row + spent] - (problem.Price * spent);
            if (objective > most)
            {
                most = objective;
                best = row + spent;
            }
        }

        return best;
    }

    private static int[] Trace(DenseProblem problem, int[] order, BitTable chosen, int cell, int width, bool counted)
    {
        var list = new List<int>();
        for (int k = order.Length - 1; k >= 0; k--)
        {
            if (chosen.Get(k, cell))
            {
                list.Add(order[k]);
                cell -= (int)problem.Fees[problem.Group[order[k]]].FlatFee + (counted ? width : 0);
            }
        }

        return [.. list];
    }

    private static double Money(DenseProblem problem)
    {
        double all = 0;
        for (int p = 0; p < problem.Programs; p++)
        {
            all += problem.Fees[problem.Group[p]].FlatFee;
        }

        return Math.Min(all, Math.Floor(problem.Budget + DenseProblem.Slack));
    }

    private static int Layers(DenseProblem problem) => problem.Limit < problem.Programs ? problem.Limit : 0;

    private static bool IsWhole(double fee) => fee >= 0 && fee == Math.Floor(fee) && fee < 1e6;
}
