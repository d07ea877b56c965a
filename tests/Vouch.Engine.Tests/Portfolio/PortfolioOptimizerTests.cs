using CsCheck;
using Vouch.Engine.Portfolio;

namespace Vouch.Engine.Tests.Portfolio;

public sealed class PortfolioOptimizerTests
{
    private const int Cases = 1_000;

    [Fact]
    public void Equal_costs_give_the_optimum_of_enumeration() => PortfolioCases.EqualCosts.Sample(ProvesTheOptimum, iter: Cases);

    [Fact]
    public void Tiered_fees_give_the_optimum_of_enumeration() => PortfolioCases.Tiers.Sample(ProvesTheOptimum, iter: Cases);

    [Fact]
    public void Own_costs_give_the_optimum_of_enumeration() => PortfolioCases.OwnCosts.Sample(ProvesTheOptimum, iter: Cases);

    [Fact]
    public void Few_programs_in_many_states_give_the_optimum_of_enumeration() =>
        PortfolioCases.States.Sample(ProvesTheOptimum, iter: Cases);

    [Fact]
    public void The_greedy_list_lies_within_its_printed_gap() =>
        PortfolioCases.States.Sample(
            problem =>
            {
                var result = PortfolioOptimizer.Solve(problem, new() { PreferExact = false });
                double optimum = PlainPortfolio.Optimum(problem);
                Assert.Equal(result.Value, PlainPortfolio.Value(problem, result.Chosen), 1e-9);
                Assert.InRange(result.Objective, double.NegativeInfinity, optimum + 1e-9);
                Assert.InRange(optimum, double.NegativeInfinity, result.UpperBound + 1e-9);
                if (result.Status == PortfolioStatus.Optimal)
                {
                    Assert.Equal(optimum, result.Objective, 1e-7);
                }
            },
            iter: Cases);

    [Fact]
    public void Required_programs_are_on_the_list() =>
        Gen.Select(PortfolioCases.States, Gen.Int[0, 6]).Sample(
            (problem, pick) =>
            {
                int required = pick % problem.Values.Count;
                var asked = problem with { Required = [required] };
                var result = PortfolioOptimizer.Solve(asked);
                double optimum = PlainPortfolio.Optimum(asked);
                if (double.IsNegativeInfinity(optimum))
                {
                    Assert.Equal(PortfolioStatus.Infeasible, result.Status);
                    return;
                }

                Assert.Contains(required, result.Chosen);
                Assert.Equal(optimum, result.Objective, 1e-9);
            },
            iter: Cases);

    [Fact]
    public void One_more_program_on_offer_never_lowers_the_optimum() =>
        PortfolioCases.EqualCosts.Where(p => p.Values.Count > 1).Sample(
            problem =>
            {
                int fewer = problem.Values.Count - 1;
                var less = problem with { Values = [.. problem.Values.Take(fewer)], Chances = problem.Chances[..fewer] };
                Assert.True(PortfolioOptimizer.Solve(problem).Objective >= PortfolioOptimizer.Solve(less).Objective - 1e-12);
            },
            iter: Cases);

    [Fact]
    public void The_curve_ends_at_the_value_and_its_steps_shrink() =>
        PortfolioCases.States.Sample(
            problem =>
            {
                var steps = PortfolioOptimizer.Solve(problem).Steps;
                double before = problem.Outside, gain = double.PositiveInfinity;
                foreach (var step in steps)
                {
                    Assert.InRange(step.Value - before, -1e-12, gain + 1e-9);
                    (gain, before) = (step.Value - before, step.Value);
                }
            },
            iter: Cases);

    [Fact]
    public void Correlation_changes_the_list()
    {
        // Two sure-in-one-state programs and one independent: with correlated chances the second of the pair adds nothing.
        var problem = new PortfolioProblem
        {
            Values = [10, 9, 8], Chances = new double[] { 1, 0, 1, 0, 0.45, 0.45 }, Limit = 2,
        };
        var independent = problem with { Chances = new double[] { 0.5, 0.5, 0.45 }, StateWeights = [1] };

        Assert.Equal([0, 2], PortfolioOptimizer.Solve(problem).Chosen.Order());
        Assert.Equal([0, 1], PortfolioOptimizer.Solve(independent).Chosen.Order());
    }

    [Fact]
    public void A_list_of_twenty_from_a_hundred_correlated_programs_is_proven_within_one_percent() =>
        Gen.Select(Gen.Double[0, 1].Array[100], Gen.Double[-2, 1].Array[100], Gen.Double[-2, 2].Array[40]).Sample(
            (worth, ease, states) =>
            {
                var chances = new double[worth.Length * states.Length];
                for (int p = 0; p < worth.Length; p++)
                {
                    for (int s = 0; s < states.Length; s++)
                    {
                        chances[(p * states.Length) + s] = 1 / (1 + Math.Exp((2 * worth[p]) - ease[p] - states[s]));
                    }
                }

                double[] values = [.. worth.Select(w => 5 + (5 * w))];
                var result = PortfolioOptimizer.Solve(new() { Values = values, Chances = chances, Limit = 20 });
                Assert.InRange(result.Gap, 0, 0.01);
            },
            iter: 50);

    [Fact]
    public void A_stopped_run_says_so()
    {
        var problem = new PortfolioProblem
        {
            Values = [.. Enumerable.Range(1, 50).Select(v => (double)v)],
            Chances = Enumerable.Repeat(0.3, 100).ToArray(),
            Limit = 10,
        };

        var result = PortfolioOptimizer.Solve(problem, cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal(PortfolioStatus.Cancelled, result.Status);
    }

    private static void ProvesTheOptimum(PortfolioProblem problem)
    {
        var result = PortfolioOptimizer.Solve(problem);

        Assert.Equal(PortfolioStatus.Optimal, result.Status);
        Assert.Equal(PlainPortfolio.Optimum(problem), result.Objective, 1e-9);
        Assert.Equal(PlainPortfolio.Value(problem, result.Chosen), result.Value, 1e-9);
        Assert.Equal(PlainPortfolio.Cost(problem, result.Chosen), result.Cost, 1e-9);
        Assert.True(result.Chosen.Count <= problem.Limit && result.Cost <= problem.Budget + 1e-9);
    }
}
