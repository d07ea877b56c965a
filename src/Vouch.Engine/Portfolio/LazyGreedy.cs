namespace Vouch.Engine.Portfolio;

/// <summary>
/// Adds one program after the other, each time the one that gains most. Gains only fall as the list grows, so an old gain is an upper
/// bound and most programs need not be priced again.
/// </summary>
/// <remarks>M. Minoux, "Accelerated greedy algorithms for maximizing submodular set functions" (1978). For a count limit the
/// value is at least 1 − 1/e of the best (Nemhauser, Wolsey and Fisher 1978); in practice far nearer, see <see cref="ConcaveBound"/>.</remarks>
internal static class LazyGreedy
{
    private const double LeastGain = 1e-12;

    /// <summary>Grows a list until nothing pays, fits or is left.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="table">The list to grow from; holds the result.</param>
    /// <param name="perMoney">Choose by gain per unit of money instead of by gain.</param>
    /// <param name="cancellationToken">Stops between additions.</param>
    public static void Grow(DenseProblem problem, GainTable table, bool perMoney, CancellationToken cancellationToken)
    {
        var queues = new PriorityQueue<int, double>[problem.Fees.Length];
        var counts = new int[queues.Length];
        var taken = new bool[problem.Programs];
        double cost = Start(problem, table, counts, taken);
        for (int g = 0; g < queues.Length; g++)
        {
            queues[g] = new();
        }

        for (int p = 0; p < problem.Programs; p++)
        {
            if (!taken[p] && table.Gain(p) is > LeastGain and var gain)
            {
                queues[problem.Group[p]].Enqueue(p, -gain);
            }
        }

        while (table.Chosen.Length < problem.Limit && !cancellationToken.IsCancellationRequested)
        {
            (int group, double fee) = BestGroup(problem, table, queues, counts, cost, perMoney);
            if (group < 0)
            {
                break;
            }

            int program = queues[group].Dequeue();
            counts[group]++;
            cost += fee;
            table.Add(program);
        }
    }

    private static double Start(DenseProblem problem, GainTable table, int[] counts, bool[] taken)
    {
        foreach (int program in table.Chosen)
        {
            taken[program] = true;
            counts[problem.Group[program]]++;
        }

        return problem.Cost(counts);
    }

    private static (int Group, double Fee) BestGroup(
        DenseProblem problem, GainTable table, PriorityQueue<int, double>[] queues, int[] counts, double cost, bool perMoney)
    {
        int best = -1;
        double bestScore = 0, bestFee = 0;
        for (int g = 0; g < queues.Length; g++)
        {
            double fee = problem.Fees[g].FeeOf(counts[g] + 1);
            if (queues[g].Count == 0 || cost + fee > problem.Budget + DenseProblem.Slack)
            {
                continue;
            }

            double net = Freshen(table, queues[g]) - (problem.Price * fee);
            double score = perMoney ? net / Math.Max(fee, 1e-9) : net;
            if (net > LeastGain && score > bestScore)
            {
                (best, bestScore, bestFee) = (g, score, fee);
            }
        }

        return (best, bestFee);
    }

    /// <summary>Prices the front of a queue again until the front is up to date; returns its gain.</summary>
    private static double Freshen(GainTable table, PriorityQueue<int, double> queue)
    {
        while (true)
        {
            queue.TryPeek(out int program, out double old);
            double gain = table.Gain(program);
            if (gain >= -old - 1e-15)
            {
                return gain;
            }

            queue.DequeueEnqueue(program, -gain);
            queue.TryPeek(out int front, out _);
            if (front == program)
            {
                return gain;
            }
        }
    }
}
