using CsCheck;
using Vouch.Engine.Matching;

namespace Vouch.Engine.Tests.Matching;

public sealed class ParityTests
{
    // Eight positions, seven applicants, an even number wanted.
    private static Market SevenOfEight()
    {
        var market = new Market();
        market.AddProgram(8, [0, 1, 2, 3, 4, 5, 6], Parity.Even);
        for (var a = 0; a < 7; a++)
        {
            market.AddApplicant([0]);
        }

        return market;
    }

    [Fact]
    public void More_than_one_vacancy_is_not_kept_for_parity_by_default()
    {
        var outcome = new MatchSolver().Solve(SevenOfEight(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(MatchStatus.NoStableMatchingFound, outcome.Status);
        Assert.True(outcome.ProvenNone);
    }

    [Fact]
    public void With_lowered_quotas_the_worst_one_goes()
    {
        var outcome = new MatchSolver { Rules = StabilityRules.LoweredQuotas }.Solve(SevenOfEight(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(MatchStatus.Stable, outcome.Status);
        Assert.Equal([0, 0, 0, 0, 0, 0, -1], outcome.Matching.ProgramOf);
    }

    [Fact]
    public void With_lowered_quotas_two_who_would_come_still_block() =>
        Assert.NotEmpty(StabilityChecker.Check(SevenOfEight(), [0, 0, 0, 0, -1, -1, -1], rules: StabilityRules.LoweredQuotas));

    [Fact]
    public void With_lowered_quotas_a_parity_alone_never_keeps_a_market_unstable() =>
        Gen.Select(SmallMarkets.Singles(applicants: 8, programs: 1, quota: 8), Gen.Bool).Sample(
            (market, even) =>
            {
                market.SetParity(0, even ? Parity.Even : Parity.Odd);
                Assert.Equal(
                    MatchStatus.Stable,
                    new MatchSolver { Rules = StabilityRules.LoweredQuotas }.Solve(market).Status);
            },
            iter: 500);
}
