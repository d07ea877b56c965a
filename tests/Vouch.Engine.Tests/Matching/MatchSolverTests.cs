using CsCheck;
using Vouch.Engine.Matching;

namespace Vouch.Engine.Tests.Matching;

public sealed class MatchSolverTests
{
    [Fact]
    public void With_couples_it_finds_a_stable_matching_exactly_when_one_exists() =>
        SmallMarkets.Couples(applicants: 6, programs: 4, quota: 2, couples: 3).Sample(AgreesWithEnumeration, iter: 3_000);

    [Fact]
    public void With_supplemental_lists_it_finds_a_stable_matching_exactly_when_one_exists() =>
        Gen.Select(SmallMarkets.Couples(applicants: 5, programs: 4, quota: 2, couples: 1), Gen.Int).Sample(
            (market, seed) =>
            {
                SmallMarkets.AddSupplements(market, new Random(seed));
                AgreesWithEnumeration(market);
            },
            iter: 2_000);

    [Fact]
    public void With_reversions_and_parities_it_finds_a_stable_matching_exactly_when_one_exists() =>
        Gen.Select(SmallMarkets.Singles(applicants: 5, programs: 3, quota: 3), Gen.Int).Sample(
            (market, seed) =>
            {
                SmallMarkets.AddRules(market, new Random(seed));
                AgreesWithEnumeration(market);
            },
            iter: 3_000);

    [Fact]
    public void With_everything_at_once_it_finds_a_stable_matching_exactly_when_one_exists() =>
        Gen.Select(SmallMarkets.Couples(applicants: 5, programs: 3, quota: 3, couples: 1), Gen.Int).Sample(
            (market, seed) =>
            {
                var random = new Random(seed);
                SmallMarkets.AddSupplements(market, random);
                SmallMarkets.AddRules(market, random);
                AgreesWithEnumeration(market);
            },
            iter: 2_000);

    [Fact]
    public void Ten_thousand_random_markets_with_couples_get_no_false_claim() =>
        SmallMarkets.Couples(applicants: 30, programs: 12, quota: 4, couples: 6).Sample(
            market =>
            {
                var outcome = new MatchSolver().Solve(market);
                if (outcome.Status == MatchStatus.Stable)
                {
                    Assert.Empty(StabilityChecker.Check(market, outcome.Matching.ProgramOf));
                }
                else
                {
                    Assert.NotEmpty(outcome.Violations);
                }
            },
            iter: 10_000);

    [Fact]
    public void Without_couples_it_equals_deferred_acceptance() =>
        SmallMarkets.Singles(applicants: 25, programs: 9).Sample(
            market =>
            {
                var matches = new int[market.ApplicantCount];
                new DeferredAcceptance().Solve(market, matches);
                Assert.Equal(matches, new MatchSolver().Solve(market).Matching.ProgramOf);
            },
            iter: 500);

    [Fact]
    public void Telling_every_step_ends_in_the_same_matching() =>
        SmallMarkets.Couples(applicants: 12, programs: 6, quota: 3, couples: 3).Sample(
            market =>
            {
                var told = new MatchSolver { Trace = new() }.Solve(market);
                Assert.Equal(new MatchSolver().Solve(market).Matching.ProgramOf, told.Matching.ProgramOf);
            },
            iter: 1_000);

    [Fact]
    public void The_same_seed_gives_the_same_matching_and_a_used_workspace_too() =>
        Gen.Select(SmallMarkets.Couples(applicants: 20, programs: 8, couples: 6), Gen.ULong).Sample(
            (market, seed) =>
            {
                var solver = new MatchSolver();
                solver.Solve(HardToSettle, seed: 1);
                var first = solver.Solve(market, seed).Matching.ProgramOf;
                Assert.Equal(first, solver.Solve(market, seed).Matching.ProgramOf);
                Assert.Equal(first, new MatchSolver().Solve(market, seed).Matching.ProgramOf);
            },
            iter: 300);

    // Many couples for few positions: some are set aside.
    private static readonly Market HardToSettle = SmallMarkets.Build(new Random(3), 40, 8, quota: 2, couples: 18);

    private static void AgreesWithEnumeration(Market market)
    {
        var plain = new PlainStability(market);
        var outcome = new MatchSolver().Solve(market);
        if (outcome.Status == MatchStatus.Stable)
        {
            Assert.True(plain.IsStable(plain.Outcomes(outcome.Matching.ProgramOf, outcome.Matching.SupplementOf)));
        }
        else
        {
            Assert.Empty(plain.Enumerate());
            Assert.True(outcome.ProvenNone);
        }
    }
}
