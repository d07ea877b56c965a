using Vouch.Engine.Numerics;

namespace Vouch.Engine.Tests.Numerics;

public sealed class UncertaintyTests
{
    [Fact]
    public void One_parameter_set_gives_the_usual_standard_error()
    {
        double[] markets = [0.1, 0.4, 0.3, 0.2];
        double variance = markets.Sum(x => (x - 0.25) * (x - 0.25)) / 3;

        var (mean, error) = Uncertainty.MeanAndError(markets, 1);

        Assert.Equal(0.25, mean, 1e-12);
        Assert.Equal(Math.Sqrt(variance / 4), error, 1e-12);
    }

    [Fact]
    public void Differences_between_parameter_sets_are_not_averaged_away()
    {
        double[] markets = [.. Enumerable.Range(0, 1_000).Select(m => m % 2 == 0 ? 0.4 : 0.6)];

        var (mean, error) = Uncertainty.MeanAndError(markets, 2);

        Assert.Equal(0.5, mean, 1e-12);
        Assert.Equal(Math.Sqrt(0.02 * 1.5), error, 1e-9);
    }

    /// <summary>Of 4,000 binomial samples the 80 % interval holds the truth in 80 ± 3 %: the bound is four standard errors and the lattice of counts.</summary>
    [Theory]
    [InlineData(0.5, 400)]
    [InlineData(0.1, 400)]
    public void The_score_interval_covers_four_times_in_five(double truth, int trials)
    {
        const int Samples = 4_000;
        int covered = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            var random = RandomSequence.For(seed: 3, purpose: 9, sample, trials);
            int successes = 0;
            for (int t = 0; t < trials; t++)
            {
                successes += random.NextUniform() < truth ? 1 : 0;
            }

            var (low, high) = Intervals.Wilson(successes / (double)trials, trials, Estimate.EightyPercent);
            covered += low <= truth && truth <= high ? 1 : 0;
        }

        Assert.Equal(0.8, covered / (double)Samples, 0.03);
    }
}
