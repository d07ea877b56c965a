using CsCheck;
using Vouch.Engine.Numerics;

namespace Vouch.Engine.Tests.Numerics;

public sealed class NormalTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.84134474606854293)]
    [InlineData(-1.959963984540054, 0.025)]
    [InlineData(-6, 9.8658764503769814e-10)]
    [InlineData(-10, 7.6198530241605e-24)]
    public void The_distribution_function_equals_known_values(double x, double expected) =>
        Assert.Equal(1, Normal.Cdf(x) / expected, 1e-8);

    [Fact]
    public void The_quantile_undoes_the_distribution_function() =>
        Gen.Double[-8, 5].Sample(x => Assert.Equal(x, Normal.Quantile(Normal.Cdf(x)), 1e-6), iter: 10_000);

    [Fact]
    public void Two_uncorrelated_bounds_are_passed_independently() =>
        Gen.Select(Gen.Double[-4, 4], Gen.Double[-4, 4]).Sample(
            (a, b) => Assert.Equal(Normal.Cdf(-a) * Normal.Cdf(-b), BivariateNormal.Exact(a, b, 0), 1e-12), iter: 1_000);

    /// <summary>Sheppard: both above zero with chance 1/4 + asin(ρ) / 2π.</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7071)]
    [InlineData(0.9)]
    public void Both_halves_are_passed_with_the_chance_of_sheppard(double correlation) =>
        Assert.Equal(0.25 + (Math.Asin(correlation) / (2 * Math.PI)), BivariateNormal.Exact(0, 0, correlation), 1e-12);

    [Fact]
    public void The_table_agrees_with_one_dimensional_integration()
    {
        const double Correlation = 0.7071067811865476;
        var table = new BivariateNormal(Correlation);
        Gen.Select(Gen.Double[-4.5, 4.5], Gen.Double[-4.5, 4.5]).Sample(
            (a, b) => Assert.Equal(ByIntegration(a, b, Correlation), table.BothAbove(a, b), 2e-4), iter: 300);
    }

    /// <summary>∫ from a of φ(x) Φ((ρx − b)/√(1−ρ²)) dx by the midpoint rule.</summary>
    private static double ByIntegration(double a, double b, double correlation)
    {
        const int Steps = 4_000;
        double end = 8, width = (end - a) / Steps, sum = 0, rest = Math.Sqrt(1 - (correlation * correlation));
        for (int k = 0; k < Steps; k++)
        {
            double x = a + ((k + 0.5) * width);
            sum += Normal.Density(x) * Normal.Cdf(((correlation * x) - b) / rest);
        }

        return sum * width;
    }
}
