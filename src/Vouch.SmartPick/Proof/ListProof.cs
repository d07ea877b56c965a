using System.Globalization;
using Vouch.Engine.Numerics;
using Vouch.Engine.Portfolio;

namespace Vouch.SmartPick.Proof;

/// <summary>The list optimizer against enumeration, and the identities it must keep.</summary>
public static class ListProof
{
    private const int Cases = 1_000;
    private const int MostPrograms = 15;
    private const ulong Seed = 5;

    public static IEnumerable<ProofRow> Rows(CancellationToken cancellationToken)
    {
        var (wrong, exact, worst) = AgainstEnumeration(cancellationToken);
        yield return new(
            $"list against enumeration, {Cases} random cases of up to {MostPrograms} programs",
            "exact where claimed, otherwise within the printed gap",
            wrong,
            wrong == 0,
            string.Create(CultureInfo.InvariantCulture, $"{exact} claimed exact; largest true gap of the others {100 * worst:0.000} %"));
        double[] chances = [.. Enumerable.Range(1, 30).Select(i => i / 31.0)];
        var any = PortfolioValue.Of(new() { Values = [.. chances.Select(_ => 1.0)], Chances = chances }, Enumerable.Range(0, chances.Length));
        var apart = Math.Abs(any - (1 - chances.Aggregate(1.0, (none, p) => none * (1 - p))));
        yield return new("independence: one minus the product of refusals", "to 1e-12", apart, apart <= 1e-12, "30 programs");
        foreach (var (correlation, percent) in ((double, double)[])[(0.2, 78.0), (0.4, 65.4), (0.6, 52.7)])
        {
            var value = 100 * Correlated(correlation);
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"15 programs at 15 %, correlation {correlation:0.0}, percent with a match"),
                string.Create(CultureInfo.InvariantCulture, $"{percent:0.0} ± 0.5"),
                value,
                Math.Abs(value - percent) <= 0.5,
                "one-factor Gaussian copula");
        }

        yield return Golden();
    }

    private static (int Wrong, int Exact, double Worst) AgainstEnumeration(CancellationToken cancellationToken)
    {
        int wrong = 0, exact = 0;
        double worst = 0;
        for (var n = 0; n < Cases; n++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var problem = Problem(n);
            var result = PortfolioOptimizer.Solve(problem, new() { PreferExact = n % 2 == 0 }, cancellationToken);
            var optimum = Enumeration.Optimum(problem);
            var isOptimal = result.Status == PortfolioStatus.Optimal;
            exact += isOptimal ? 1 : 0;
            wrong += (isOptimal && Math.Abs(result.Objective - optimum) > 1e-7)
                || optimum > result.UpperBound + 1e-9 || result.Objective > optimum + 1e-7 ? 1 : 0;
            worst = isOptimal ? worst : Math.Max(worst, (optimum - result.Objective) / Math.Max(1e-12, Math.Abs(optimum)));
        }

        return (wrong, exact, worst);
    }

    // Every third case has one state, every third whole-number costs of its own; the others have tiers in two groups and several states.
    private static PortfolioProblem Problem(int n)
    {
        var random = RandomSequence.For(Seed, purpose: 0, trial: n);
        var programs = 2 + random.NextBelow(MostPrograms - 1);
        var states = n % 3 == 0 ? 1 : 1 + random.NextBelow(4);
        var values = new double[programs];
        var chances = new double[programs * states];
        var groups = new int[programs];
        var costs = new double[programs];
        for (var p = 0; p < programs; p++)
        {
            values[p] = 20 * random.NextUniform();
            groups[p] = random.NextBelow(2);
            costs[p] = random.NextBelow(10);
            for (var s = 0; s < states; s++)
            {
                chances[(p * states) + s] = random.NextUniform();
            }
        }

        var (own, fees) = PortfolioProblem.OwnCosts(costs);
        FeeSchedule[] tiers = [new([new(2, 11), new(int.MaxValue, 30)]), new([new(3, 9), new(int.MaxValue, 20)])];
        return new()
        {
            Values = values,
            Chances = chances,
            Groups = n % 3 == 1 ? own : groups,
            Fees = n % 3 == 1 ? fees : tiers,
            Budget = n % 3 == 1 ? random.NextBelow(30) : 20 + (100 * random.NextUniform()),
            Limit = 1 + random.NextBelow(programs),
            PriceOfMoney = n % 2 == 0 ? 0 : 0.02,
            Outside = random.NextUniform(),
        };
    }

    private static double Correlated(double correlation)
    {
        const int Programs = 15, States = 2_000;
        var threshold = Normal.Quantile(0.15);
        var chances = new double[Programs * States];
        for (var s = 0; s < States; s++)
        {
            var factor = Normal.Quantile((s + 0.5) / States);
            Array.Fill(chances, Normal.Cdf((threshold - (Math.Sqrt(correlation) * factor)) / Math.Sqrt(1 - correlation)), s * Programs, Programs);
        }

        // Filled state by state above; all programs are alike, so the order does not matter.
        var turned = new double[chances.Length];
        for (var i = 0; i < chances.Length; i++)
        {
            turned[((i % Programs) * States) + (i / Programs)] = chances[i];
        }

        return PortfolioValue.Of(new() { Values = [.. Enumerable.Repeat(1.0, Programs)], Chances = turned }, Enumerable.Range(0, Programs));
    }

    private static ProofRow Golden()
    {
        int[] order = [2, 3, 5, 4, 1];
        double[] values = [2, 2.7, 3.24, 3.483, 3.5154];
        var steps = ChadeSmith.Solve([0.2, 0.5, 0.1, 0.6, 0.1], [1, 4, 9, 1, 8], limit: 5);
        var apart = steps.Count == values.Length ? steps.Zip(values, (step, value) => Math.Abs(step.Value - value)).Max() : double.NaN;
        return new(
            "golden case of five programs",
            "adds 2, 3, 5, 4, 1 with values 2.0, 2.7, 3.24, 3.483, 3.5154",
            apart,
            apart <= 1e-9 && steps.Select(step => step.Program + 1).SequenceEqual(order),
            $"adds {string.Join(", ", steps.Select(step => step.Program + 1))}");
    }
}
