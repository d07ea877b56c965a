namespace Vouch.Engine.Portfolio;

/// <summary>
/// The exact list for independent admissions when the cost depends only on how many programs of each fee group are chosen: a dynamic
/// program over programs of rising value and the numbers chosen from each group.
/// </summary>
/// <remarks>O(n · ∏(most of group + 1)). The value recursion is that of M. Kapur and S.-P. Hong (2022).</remarks>
internal static class CountProgram
{
    /// <summary>Largest number of programs × cells attempted.</summary>
    private const long MostWork = 200_000_000;

    public static bool Applies(DenseProblem problem) => problem.States == 1 && problem.Required.Length == 0 && Work(problem) <= MostWork;

    public static int[] Solve(DenseProblem problem)
    {
        var shape = new CountShape(problem);
        var order = Enumerable.Range(0, problem.Programs)
            .Where(p => problem.Value[p] > problem.Outside)
            .OrderBy(p => problem.Value[p]).ThenByDescending(p => p)
            .ToArray();
        var value = new double[shape.Cells];
        Array.Fill(value, double.NegativeInfinity);
        value[0] = problem.Outside;
        var chosen = new BitTable(order.Length, shape.Cells);
        for (int k = 0; k < order.Length; k++)
        {
            int group = problem.Group[order[k]], stride = shape.Stride[group];
            double chance = problem.Chances.Span[order[k]], worth = problem.Value[order[k]];
            for (int cell = shape.Cells - 1; cell >= stride; cell--)
            {
                double before = shape.CountAt(cell, group) > 0 ? value[cell - stride] : double.NegativeInfinity;
                double with = ((1 - chance) * before) + (chance * worth);
                if (double.IsFinite(before) && with > value[cell])
                {
                    value[cell] = with;
                    chosen.Set(k, cell);
                }
            }
        }

        return Trace(problem, shape, order, chosen, BestCell(problem, shape, value));
    }

    private static int BestCell(DenseProblem problem, CountShape shape, double[] value)
    {
        int best = 0;
        double most = double.NegativeInfinity;
        for (int cell = 0; cell < value.Length; cell++)
        {
            double cost = shape.CostAt(cell);
            double objective = value[cell] - (problem.Price * cost);
            if (shape.TotalAt(cell) <= problem.Limit && cost <= problem.Budget + DenseProblem.Slack && objective > most)
            {
                best = cell;
                most = objective;
            }
        }

        return best;
    }

    private static int[] Trace(DenseProblem problem, CountShape shape, int[] order, BitTable chosen, int cell)
    {
        var list = new List<int>();
        for (int k = order.Length - 1; k >= 0; k--)
        {
            if (chosen.Get(k, cell))
            {
                list.Add(order[k]);
                cell -= shape.Stride[problem.Group[order[k]]];
            }
        }

        return [.. list];
    }

    private static long Work(DenseProblem problem)
    {
        long cells = 1;
        for (int g = 0; g < problem.Fees.Length && cells <= MostWork; g++)
        {
            cells *= problem.MostOf(g) + 1;
        }

        return cells * Math.Max(1, problem.Programs);
    }
}
