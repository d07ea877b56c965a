using Vouch.Engine.Markets;
using Vouch.Engine.Numerics;

namespace Vouch.Engine.Tests.Markets;

public sealed class StepTwoTests
{
    [Fact]
    public void The_bell_passes_through_the_three_quartiles()
    {
        var scores = new StepTwo(new(243, 254, 262));

        Assert.Equal(0.25, scores.ShareBelow(243), 1e-12);
        Assert.Equal(0.5, scores.ShareBelow(254), 1e-12);
        Assert.Equal(0.75, scores.ShareBelow(262), 1e-12);
        Assert.Equal(243, scores.At(Normal.Quantile(0.25)));
        Assert.Equal(262, scores.At(Normal.Quantile(0.75)));
        Assert.Equal(StepTwo.Highest, scores.At(9));
    }

    [Fact]
    public void Mean_and_variance_equal_those_of_many_points()
    {
        var scores = new StepTwo(new(230, 244, 251));
        double[] points = [.. Enumerable.Range(0, 200_000).Select(k => scores.At(Normal.Quantile((k + 0.5) / 200_000)))];
        double mean = points.Average();

        Assert.Equal(mean, scores.Mean, 0.05);
        Assert.Equal(points.Average(x => (x - mean) * (x - mean)), scores.Variance, 0.5);
    }

    [Fact]
    public void A_mixture_of_equals_is_the_same_again_and_of_two_groups_lies_between()
    {
        Quartiles matched = new(243, 254, 262), unmatched = new(223, 233, 243);

        var same = StepTwo.Mixture(matched, 10, matched, 5);
        var mixed = StepTwo.Mixture(matched, 1, unmatched, 1);

        Assert.Equal(254, same.Median, 0.02);
        Assert.InRange(mixed.Median, 234, 253);
        double below = (new StepTwo(matched).ShareBelow(mixed.Median) + new StepTwo(unmatched).ShareBelow(mixed.Median)) / 2;
        Assert.Equal(0.5, below, 0.001);
    }

    [Theory]
    [InlineData(4522, 3782, 0.975, 0.8)]
    [InlineData(7630, 3573, 0.485, 0.58)]
    public void The_share_who_prefer_a_specialty_explains_the_matches(double ranked, double matched, double rate, double leaving)
    {
        double share = SecondChoice.PreferringShare(ranked, matched, rate, leaving);

        Assert.InRange(share, 0.5, 1);
        Assert.Equal(matched, ranked * rate * (share + ((1 - share) * (1 - leaving))), 1e-6);
    }
}
