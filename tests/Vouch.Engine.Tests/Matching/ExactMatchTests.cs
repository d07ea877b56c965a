using CsCheck;
using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Exact;

namespace Vouch.Engine.Tests.Matching;

public sealed class ExactMatchTests
{
    [Fact]
    public void Dense_couples_are_decided_as_enumeration_decides() =>
        SmallMarkets.Couples(applicants: 7, programs: 4, quota: 3, couples: 3).Sample(market => Agrees(market), iter: 4_000);

    [Fact]
    public void Long_joint_lists_are_decided_as_enumeration_decides() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                Agrees(SmallMarkets.Build(random, 6, 3, quota: 3, couples: random.Next(1, 4), jointChoices: 15));
            },
            iter: 2_000);

    [Fact]
    public void Every_rule_at_once_is_decided_as_enumeration_decides() =>
        Gen.Select(SmallMarkets.Couples(applicants: 5, programs: 4, quota: 3, couples: 2), Gen.Int, Gen.Bool).Sample(
            (market, seed, lowered) =>
            {
                var random = new Random(seed);
                SmallMarkets.AddSupplements(market, random);
                SmallMarkets.AddRules(market, random);
                if (!lowered)
                {
                    Agrees(market);
                    return;
                }

                AgreesWithChecker(market, StabilityRules.LoweredQuotas);
            },
            iter: 4_000);

    [Fact]
    public void Parities_with_lowered_quotas_are_decided_as_enumeration_decides() =>
        Gen.Select(SmallMarkets.Couples(applicants: 7, programs: 2, quota: 6, couples: 2), Gen.Int).Sample(
            (market, seed) =>
            {
                SmallMarkets.AddRules(market, new Random(seed));
                AgreesWithChecker(market, StabilityRules.LoweredQuotas);
            },
            iter: 2_000);

    [Fact]
    public void Six_couples_among_forty_applicants_are_always_decided() =>
        Gen.Select(Gen.Int, Gen.Int[3, 14], Gen.Int[1, 6]).Sample(
            (seed, programs, quota) =>
            {
                var random = new Random(seed);
                var market = SmallMarkets.Build(random, random.Next(14, 41), programs, quota, couples: 6, jointChoices: random.Next(1, 121));
                var (found, proven) = ExactMatch.Search(market, new(market.ApplicantCount, false), false, TestContext.Current.CancellationToken);
                Assert.True(proven);
                Assert.True(found is null || StabilityChecker.IsStable(market, found.ProgramOf));
            },
            iter: 300);

    private static void Agrees(Market market)
    {
        var plain = new PlainStability(market);
        var (found, proven) = Search(market, loweredQuotas: false);
        Assert.True(proven);
        if (found is null)
        {
            Assert.Empty(plain.Enumerate());
        }
        else
        {
            Assert.True(plain.IsStable(plain.Outcomes(found.ProgramOf, found.SupplementOf)));
        }
    }

    // The plain definitions know no lowered quotas: every assignment is put before the checker.
    private static void AgreesWithChecker(Market market, StabilityRules rules)
    {
        var plain = new PlainStability(market);
        var (found, proven) = Search(market, loweredQuotas: true);
        Assert.True(proven);
        if (found is not null)
        {
            Assert.Empty(StabilityChecker.Check(market, found.ProgramOf, found.SupplementOf, rules));
            return;
        }

        var matching = new Vouch.Engine.Matching.Matching(market.ApplicantCount, market.Supplements.Length > 0);
        Assert.DoesNotContain(plain.Assignments(), outcomes =>
        {
            plain.Write(outcomes, matching);
            return StabilityChecker.IsStable(market, matching.ProgramOf, matching.SupplementOf, rules);
        });
    }

    private static (Vouch.Engine.Matching.Matching? Found, bool Proven) Search(Market market, bool loweredQuotas) => ExactMatch.Search(
        market, new(market.ApplicantCount, market.Supplements.Length > 0), loweredQuotas, TestContext.Current.CancellationToken);
}
