namespace Vouch.Engine.Portfolio;

/// <summary>Finds the list that does most within limit and budget, by an exact method where one applies, else with a printed bound.</summary>
public static class PortfolioOptimizer
{
    private const double Proven = 1e-9;
    private const double Useful = 0.25;

    /// <summary>Solves a problem.</summary>
    /// <remarks>Deterministic; ties go to the smaller index. One state: exact for flat or tiered fees in few groups and for whole-number
    /// costs. Many states: lazy greedy, exchanges, bound; exact search when programs are few.</remarks>
    /// <exception cref="ArgumentException">The problem is malformed.</exception>
    public static PortfolioResult Solve(
        PortfolioProblem problem, PortfolioOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var dense = DenseProblem.From(problem);
        if (Cost(dense, dense.Required) > dense.Budget + DenseProblem.Slack || dense.Required.Length > dense.Limit)
        {
            return Result(dense, PortfolioStatus.Infeasible, "none", [], double.NegativeInfinity);
        }

        if (options.PreferExact && Exact(dense) is { } exact)
        {
            return exact;
        }

        return Approximate(dense, options, cancellationToken);
    }

    private static PortfolioResult? Exact(DenseProblem problem)
    {
        if (ChadeSmithApplies(problem))
        {
            return Result(problem, PortfolioStatus.Optimal, "Chade–Smith, equal costs", EqualCosts(problem), double.NaN);
        }

        if (CountProgram.Applies(problem))
        {
            return Result(problem, PortfolioStatus.Optimal, "dynamic program over counts", CountProgram.Solve(problem), double.NaN);
        }

        return IntegerCostProgram.Applies(problem)
            ? Result(problem, PortfolioStatus.Optimal, "dynamic program over money", IntegerCostProgram.Solve(problem), double.NaN)
            : null;
    }

    /// <summary>One fee group whose fees never fall: the best list of each length is nested, and gains fall while fees rise.</summary>
    private static bool ChadeSmithApplies(DenseProblem problem) =>
        problem.States == 1 && problem.Required.Length == 0 && problem.Fees.Length == 1 && problem.Fees[0].Rises;

    private static int[] EqualCosts(DenseProblem problem)
    {
        var above = problem.Value.Select(v => v - problem.Outside).ToArray();
        var order = ChadeSmith.Solve(problem.Chances.Span, above, problem.MostOf(0));
        double before = 0;
        return
        [
            .. order.TakeWhile((step, place) =>
            {
                double gain = step.Value - before;
                before = step.Value;
                return gain > problem.Price * problem.Fees[0].FeeOf(place + 1);
            }).Select(step => step.Program),
        ];
    }

    private static PortfolioResult Approximate(DenseProblem problem, PortfolioOptions options, CancellationToken cancellationToken)
    {
        var best = new GainTable(problem);
        best.Set(problem.Required);
        LazyGreedy.Grow(problem, best, perMoney: false, cancellationToken);
        if (double.IsFinite(problem.Budget) && problem.Fees.Any(f => double.IsNaN(f.FlatFee) || f.FlatFee != problem.Fees[0].FlatFee))
        {
            var other = new GainTable(problem);
            other.Set(problem.Required);
            LazyGreedy.Grow(problem, other, perMoney: true, cancellationToken);
            best = Objective(problem, other) > Objective(problem, best) ? other : best;
        }

        SwapImprovement.Improve(problem, best, options.SwapRounds, cancellationToken);
        LazyGreedy.Grow(problem, best, perMoney: false, cancellationToken);
        int[] chosen = best.Chosen.ToArray();
        string method = "lazy greedy with exchanges";
        if (options.PreferExact && BranchAndBound.Applies(problem))
        {
            (chosen, bool proven) = BranchAndBound.Solve(problem, chosen, Objective(problem, best), cancellationToken);
            if (proven)
            {
                return Result(problem, PortfolioStatus.Optimal, "branch and bound", chosen, double.NaN);
            }
        }

        double bound = ConcaveBound.From(problem, chosen, Objective(problem, best), options.BoundSteps, cancellationToken);
        var status = cancellationToken.IsCancellationRequested ? PortfolioStatus.Cancelled : PortfolioStatus.WithinGap;
        return Result(problem, status, method, chosen, bound);
    }

    private static PortfolioResult Result(DenseProblem problem, PortfolioStatus status, string method, int[] chosen, double bound)
    {
        var steps = Curve(problem, chosen);
        double value = steps.Count > 0 ? steps[^1].Value : problem.Outside;
        double cost = Cost(problem, chosen), objective = value - (problem.Price * cost);
        if (status == PortfolioStatus.WithinGap)
        {
            double gap = (bound - objective) / Math.Max(Math.Abs(objective), Proven);
            status = gap <= Proven ? PortfolioStatus.Optimal : gap <= Useful ? status : PortfolioStatus.Heuristic;
        }

        return new(status, method, value, cost, objective, double.IsNaN(bound) ? objective : Math.Max(bound, objective), steps);
    }

    /// <summary>The chosen programs, each time the one that adds most next.</summary>
    private static List<PortfolioStep> Curve(DenseProblem problem, int[] chosen)
    {
        var table = new GainTable(problem);
        var left = chosen.Order().ToList();
        var counts = new int[problem.Fees.Length];
        var steps = new List<PortfolioStep>();
        while (left.Count > 0)
        {
            int next = left.MaxBy(table.Gain);
            left.Remove(next);
            table.Add(next);
            counts[problem.Group[next]]++;
            steps.Add(new(next, table.Value, problem.Cost(counts)));
        }

        return steps;
    }

    private static double Objective(DenseProblem problem, GainTable table) =>
        table.Value - (problem.Price * Cost(problem, table.Chosen));

    private static double Cost(DenseProblem problem, ReadOnlySpan<int> chosen)
    {
        var counts = new int[problem.Fees.Length];
        foreach (int program in chosen)
        {
            counts[problem.Group[program]]++;
        }

        return problem.Cost(counts);
    }
}
