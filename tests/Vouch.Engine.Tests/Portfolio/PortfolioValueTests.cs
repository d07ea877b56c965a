using CsCheck;
using Vouch.Engine.Numerics;
using Vouch.Engine.Portfolio;

namespace Vouch.Engine.Tests.Portfolio;

public sealed class PortfolioValueTests
{
    [Fact]
    public void The_value_is_the_mean_over_every_outcome_of_every_program() =>
        PortfolioCases.States.Sample(
            problem =>
            {
                int[] all = [.. Enumerable.Range(0, problem.Values.Count)];
                Assert.Equal(PlainPortfolio.Value(problem, all), PortfolioValue.Of(problem, all), 1e-9);
            },
            iter: 1_000);

    [Fact]
    public void More_programs_are_never_worth_less_and_gain_less_on_longer_lists() =>
        PortfolioCases.States.Where(p => p.Values.Count >= 3).Sample(
            problem =>
            {
                int last = problem.Values.Count - 1;
                int[] few = [0], many = [.. Enumerable.Range(0, last)];
                double gainOnFew = PortfolioValue.Of(problem, [.. few, last]) - PortfolioValue.Of(problem, few);
                double gainOnMany = PortfolioValue.Of(problem, [.. many, last]) - PortfolioValue.Of(problem, many);
                Assert.InRange(gainOnMany, -1e-12, gainOnFew + 1e-12);
            },
            iter: 1_000);

    [Fact]
    public void Independent_programs_match_with_one_minus_the_product_of_the_refusals() =>
        Gen.Double[0, 1].Array[1, 30].Sample(
            chances =>
            {
                double product = chances.Aggregate(1.0, (none, p) => none * (1 - p));
                var problem = new PortfolioProblem { Values = [.. chances.Select(_ => 1.0)], Chances = chances };
                double value = PortfolioValue.Of(problem, Enumerable.Range(0, chances.Length));
                Assert.Equal(1 - product, value, 1e-12);
                Assert.Equal(1 - product, PortfolioValue.Expected(chances, [.. problem.Values]), 1e-12);
            },
            iter: 1_000);

    /// <summary>Fifteen programs at 15 % under the one-factor Gaussian copula, with states at the middle of equal shares.</summary>
    [Theory]
    [InlineData(0.0, 91.26)]
    [InlineData(0.2, 78.0)]
    [InlineData(0.4, 65.4)]
    [InlineData(0.6, 52.7)]
    public void Correlation_lowers_the_chance_of_any_match(double correlation, double percent)
    {
        const int Programs = 15, States = 2_000;
        double threshold = Normal.Quantile(0.15);
        var chances = new double[Programs * States];
        for (int s = 0; s < States; s++)
        {
            double factor = Normal.Quantile((s + 0.5) / States);
            double chance = Normal.Cdf((threshold - (Math.Sqrt(correlation) * factor)) / Math.Sqrt(1 - correlation));
            for (int p = 0; p < Programs; p++)
            {
                chances[(p * States) + s] = chance;
            }
        }

        var problem = new PortfolioProblem { Values = [.. Enumerable.Repeat(1.0, Programs)], Chances = chances };

        Assert.Equal(percent, 100 * PortfolioValue.Of(problem, Enumerable.Range(0, Programs)), 0.5);
    }
}
