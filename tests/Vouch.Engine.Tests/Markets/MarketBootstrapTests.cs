using Vouch.Engine.Markets;

namespace Vouch.Engine.Tests.Markets;

public sealed class MarketBootstrapTests
{
    private static readonly CalibrationOptions Quick = new() { Seed = 6, Rounds = 6, MarketsPerRound = 6 };

    [Fact]
    public void Redrawn_figures_widen_the_intervals_and_repeat_with_the_seed()
    {
        var input = MarketSamples.Small;
        var fitted = MarketCalibration.Fit(input, new(), Quick with { Rounds = 20 }).Parameters;
        var sets = MarketBootstrap.Draw(input, fitted, count: 6, Quick);
        var profile = new ApplicantProfile { Type = ApplicantType.UsMd, StepTwo = 245 };

        double Error(IReadOnlyList<MarketParameters> parameters) =>
            new OddsEvaluator(CutoffTable.Build(input, parameters, new() { Seed = 1, Markets = 240 }))
                .Evaluate(profile).List([0, 3, 6, 9], [1, 1, 1, 1]).Match.StandardError;

        Assert.Equal(6, sets.Select(s => s.Openness[0]).Distinct().Count());
        Assert.Equal(
            sets.Select(s => s.Openness[0]),
            MarketBootstrap.Draw(input, fitted, count: 6, Quick).Select(s => s.Openness[0]));
        Assert.True(Error(sets) > 1.3 * Error([fitted]));
    }
}
