using Vouch.Engine.Markets;

namespace Vouch.Engine.Tests.Markets;

public sealed class MarketCalibrationTests
{
    /// <summary>Figures are taken from a market whose parameters are known; from another start the fit must find its way back.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void Calibration_finds_the_parameters_that_made_the_figures()
    {
        var truth = new MarketParameters { Openness = [0.6, 0.1, -0.8, -0.9], StepTwoWeight = [0.6, 0.6, 0.4, 0.4] };
        var made = MarketRun.Tally(MarketSamples.Neurology, truth, seed: 9, first: 0, count: 60, maxParallel: 2);
        var input = MarketSamples.Neurology with { Cohorts = [.. MarketSamples.Neurology.Cohorts.Select(c => Twin(c, made))] };

        var fit = MarketCalibration.Fit(input, new(), new() { Seed = 4, CheckMarkets = 20 });

        Assert.InRange(fit.WorstRateError, 0, 0.015);
        double level = fit.Parameters.Openness[0] - truth.Openness[0];
        for (int t = 1; t < 4; t++)
        {
            // A full market fixes openness only up to a common shift.
            Assert.Equal(truth.Openness[t] + level, fit.Parameters.Openness[t], 0.15);
            Assert.Equal(truth.StepTwoWeight[t], fit.Parameters.StepTwoWeight[t], 0.12);
        }
    }

    /// <summary>The bounds of the product on published figures: match rates within 1.5 points in the mean and 5 at worst, medians within 3.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void Neurology_meets_its_published_figures()
    {
        var fit = MarketCalibration.Fit(MarketSamples.Neurology, new(), new() { Seed = 4, CheckMarkets = 20 });

        Assert.InRange(fit.MeanRateError, 0, 0.015);
        Assert.InRange(fit.WorstRateError, 0, 0.05);
        var medians = fit.Fit.Where(row => row.Statistic is FitStatistic.MatchedMedian or FitStatistic.UnmatchedMedian)
            .Where(row => row.Type is ApplicantType.UsMd or ApplicantType.NonUsImg).ToArray();
        Assert.Equal(4, medians.Length);
        Assert.All(medians, row => Assert.Equal(row.Published, row.Simulated, 3.0));
    }

    [Fact]
    public void The_same_seed_gives_the_same_fit_for_any_number_of_threads()
    {
        CalibrationResult Fit(int threads) =>
            MarketCalibration.Fit(MarketSamples.Small, new(), new() { Seed = 4, Rounds = 5, MaxParallel = threads });

        Assert.Equal(Fit(1).Parameters.Openness, Fit(3).Parameters.Openness);
        Assert.Equal(Fit(1).Fit, Fit(3).Fit);
    }

    private static Cohort Twin(Cohort cohort, MarketTally made)
    {
        int t = (int)cohort.Type;
        return cohort with
        {
            Matched = (int)Math.Round(made.Matched[t] / (double)made.Markets),
            PreferringMatchRate = made.PreferringMatched[t] / (double)made.Preferring[t],
            MatchedMedian = made.MedianStepTwo(cohort.Type, true),
            UnmatchedMedian = made.MedianStepTwo(cohort.Type, false),
        };
    }
}
