using Vouch.Engine.Markets;
using Vouch.Engine.Numerics;

namespace Vouch.Engine.Tests.Markets;

/// <summary>
/// The odds against simulated seasons whose truth is known. Seeds are fixed, so a run repeats; the error rates say how often a right
/// model would miss a bound with other seeds.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ValidationTests
{
    private static readonly MarketInput Input = MarketSamples.ChildNeurology;

    private static readonly MarketParameters Parameters =
        MarketCalibration.Fit(Input, new(), new() { Seed = 2, MarketsPerRound = 10, CheckMarkets = 1 }).Parameters;

    private static readonly Lazy<CutoffTable> Truth = new(() => Build(seed: 1_000, markets: 2_000));

    /// <summary>About 4,000 forecasts: chance alone gives a calibration error near 0.012; a right model exceeds 0.03 less than once in 10,000 seeds.</summary>
    [Fact]
    public void Odds_of_lists_are_calibrated_and_sort_people_as_well_as_the_true_odds()
    {
        var seasons = HeldOutSeasons.Lists(Input, Parameters, Build(seed: 1, markets: 200), Truth.Value, seasons: 60, everyNth: 3);

        Assert.True(seasons.Outcome.Count > 3_500);
        Assert.InRange(ForecastScores.CalibrationError([.. seasons.Forecast], [.. seasons.Outcome]), 0, 0.03);
        double own = ForecastScores.AreaUnderCurve([.. seasons.Forecast], [.. seasons.Outcome]);
        double best = ForecastScores.AreaUnderCurve([.. seasons.Truth], [.. seasons.Outcome]);
        Assert.InRange(best, 0.75, 1);
        Assert.Equal(best, own, 0.01);
    }

    /// <summary>More than 100,000 applications: chance alone gives a calibration error below 0.003.</summary>
    [Fact]
    public void Odds_of_interviews_are_calibrated()
    {
        var seasons = HeldOutSeasons.Invitations(Input, Parameters, Build(seed: 1, markets: 200), seasons: 120, everyNth: 7);

        Assert.True(seasons.Outcome.Count > 100_000);
        Assert.InRange(ForecastScores.CalibrationError([.. seasons.Forecast], [.. seasons.Outcome]), 0, 0.03);
    }

    /// <summary>
    /// Twelve tables of 200 markets against the truth of 2,000, four profiles, all programs. Errors within a table hang
    /// together; over tables the share covered has a standard error near one point, so a right model misses less than once in 50 seeds.
    /// </summary>
    [Fact]
    public void Four_intervals_in_five_hold_the_truth()
    {
        ApplicantProfile[] profiles =
        [
            new() { Type = ApplicantType.UsMd, StepTwo = 240 },
            new() { Type = ApplicantType.UsDo, StepTwo = 236 },
            new() { Type = ApplicantType.UsImg, StepTwo = 245 },
            new() { Type = ApplicantType.NonUsImg, StepTwo = 256 },
        ];
        var truths = profiles.Select(p => new OddsEvaluator(Truth.Value).Evaluate(p)).ToArray();
        int covered = 0, cells = 0;
        for (ulong seed = 1; seed <= 12; seed++)
        {
            var evaluator = new OddsEvaluator(Build(seed, markets: 200));
            for (int k = 0; k < profiles.Length; k++)
            {
                var odds = evaluator.Evaluate(profiles[k]);
                for (int p = 0; p < odds.Programs; p++)
                {
                    covered += Holds(odds.Interview(p), truths[k].Interview(p)) + Holds(odds.Match(p), truths[k].Match(p));
                    cells += 2;
                }
            }
        }

        Assert.InRange(covered / (double)cells, 0.75, 0.85);
    }

    private static int Holds(Estimate interval, Estimate truth) =>
        interval.Low <= truth.Value && truth.Value <= interval.High ? 1 : 0;

    private static CutoffTable Build(ulong seed, int markets) =>
        CutoffTable.Build(Input, [Parameters], new() { Seed = seed, Markets = markets });
}
