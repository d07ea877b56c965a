using CsCheck;
using Vouch.Engine.Matching;

namespace Vouch.Engine.Tests.Matching;

public sealed class StabilityCheckerTests
{
    public static TheoryData<StabilityRules> AllRules =>
        [StabilityRules.Default, StabilityRules.Pairs, StabilityRules.Vacated, StabilityRules.Pairs | StabilityRules.Vacated];

    [Theory]
    [MemberData(nameof(AllRules))]
    public void It_agrees_with_the_plain_definitions_on_any_matching(StabilityRules rules) =>
        Gen.Select(SmallMarkets.Couples(applicants: 7, programs: 3, quota: 3), Gen.Int).Sample(
            (market, seed) =>
            {
                var matches = SmallMarkets.AnyMatching(new Random(seed), market);
                var plain = new PlainStability(market, rules);
                Assert.Equal(
                    plain.IsStable(plain.Outcomes(matches, [])),
                    StabilityChecker.IsStable(market, matches, rules: rules));
            },
            iter: 20_000);

    [Fact]
    public void It_finds_every_stable_matching_that_enumeration_finds() =>
        SmallMarkets.Couples(applicants: 5, programs: 3).Sample(
            market =>
            {
                var plain = new PlainStability(market);
                foreach (var outcomes in plain.Enumerate())
                {
                    var matches = new int[market.ApplicantCount];
                    for (var s = 0; s < outcomes.Length; s++)
                    {
                        var (first, second, _) = plain.Seekers[s];
                        matches[first] = outcomes[s].P;
                        if (second >= 0)
                        {
                            matches[second] = outcomes[s].Q;
                        }
                    }

                    Assert.Empty(StabilityChecker.Check(market, matches));
                }
            },
            iter: 300);

    [Fact]
    public void An_infeasible_matching_is_told_by_what_is_wrong()
    {
        var market = new Market();
        market.AddProgram(1, [0, 1]);
        market.AddProgram(1, [0]);
        market.AddApplicant([0]);
        market.AddApplicant([0]);

        Assert.Equal([new(ViolationKind.OverQuota, -1, 0)], StabilityChecker.Check(market, [0, 0]));
        Assert.Equal([new(ViolationKind.NotRankedByApplicant, 0, 1)], StabilityChecker.Check(market, [1, 0]));
        Assert.Equal(
            [new(ViolationKind.NotRankedByProgram, 1, 1), new(ViolationKind.NotRankedByApplicant, 1, 1)],
            StabilityChecker.Check(market, [0, 1]));
        Assert.Equal([new(ViolationKind.BlockingPair, 0, 0)], StabilityChecker.Check(market, [-1, 0]));
    }
}
