namespace Vouch.Engine.Portfolio;

/// <summary>A checked problem as dense arrays.</summary>
internal sealed class DenseProblem
{
    public const double Slack = 1e-9;

    private DenseProblem(PortfolioProblem problem)
    {
        Programs = problem.Values.Count;
        Value = [.. problem.Values];
        Chances = problem.Chances;
        States = problem.StateWeights?.Count ?? (Programs == 0 ? 1 : problem.Chances.Length / Programs);
        Weights = problem.StateWeights is { } given ? [.. given] : Uniform(States);
        Fees = problem.Fees.Count == 0 ? [FeeSchedule.Flat(0)] : [.. problem.Fees];
        Group = problem.Groups is { } groups ? [.. groups] : new int[Programs];
        Outside = problem.Outside;
        Budget = problem.Budget;
        Limit = Math.Min(problem.Limit, Programs);
        Price = problem.PriceOfMoney;
        Required = problem.Required is { } required ? [.. required.Distinct()] : [];
    }

    public int Programs { get; }
    public int States { get; }
    public double[] Value { get; }
    public ReadOnlyMemory<double> Chances { get; }
    public double[] Weights { get; }
    public FeeSchedule[] Fees { get; }
    public int[] Group { get; }
    public double Outside { get; }
    public double Budget { get; }
    public int Limit { get; }
    public double Price { get; }
    public int[] Required { get; }

    public static DenseProblem From(PortfolioProblem problem)
    {
        int programs = problem.Values.Count;
        if (problem.Values.Any(v => !double.IsFinite(v)))
        {
            throw new ArgumentException("Values are finite numbers.", nameof(problem));
        }

        if (problem.StateWeights is { } weights
            && (weights.Any(w => !(w >= 0)) || Math.Abs(weights.Sum() - 1) > 1e-6 || problem.Chances.Length != programs * weights.Count))
        {
            throw new ArgumentException("Weights of states sum to 1 and each program has a chance in each.", nameof(problem));
        }

        if (programs > 0 && (problem.Chances.Length == 0 || problem.Chances.Length % programs != 0))
        {
            throw new ArgumentException("Each program needs the same number of chances.", nameof(problem));
        }

        foreach (double chance in problem.Chances.Span)
        {
            if (!(chance >= 0 && chance <= 1))
            {
                throw new ArgumentException("Chances lie in [0, 1].", nameof(problem));
            }
        }

        int groups = Math.Max(1, problem.Fees.Count);
        if (problem.Groups is { } group && (group.Count != programs || group.Any(g => g < 0 || g >= groups)))
        {
            throw new ArgumentException("Each program belongs to one fee group.", nameof(problem));
        }

        if (problem.Required is { } required && required.Any(r => r < 0 || r >= programs))
        {
            throw new ArgumentException("Required programs exist.", nameof(problem));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(problem.PriceOfMoney);
        ArgumentOutOfRangeException.ThrowIfNegative(problem.Limit);
        return new(problem);
    }

    public ReadOnlySpan<double> ChancesOf(int program) => Chances.Span.Slice(program * States, States);

    public double Cost(ReadOnlySpan<int> counts)
    {
        double cost = 0;
        for (int g = 0; g < counts.Length; g++)
        {
            cost += Fees[g].Cost(counts[g]);
        }

        return cost;
    }

    /// <summary>The most programs of one group that limit and budget allow.</summary>
    public int MostOf(int group)
    {
        int most = Math.Min(Limit, Group.Count(g => g == group));
        while (most > 0 && Fees[group].Cost(most) > Budget + Slack)
        {
            most--;
        }

        return most;
    }

    private static double[] Uniform(int states)
    {
        var weights = new double[states];
        Array.Fill(weights, 1.0 / states);
        return weights;
    }
}
