using CsCheck;
using Vouch.Engine.Matching;

namespace Vouch.Engine.Tests.Matching;

public sealed class MatchReplayTests
{
    [Fact]
    public void A_replayed_trace_ends_in_the_answer() =>
        Gen.Select(SmallMarkets.Couples(applicants: 10, programs: 5, quota: 3, couples: 3), Gen.Int).Sample(
            (market, seed) =>
            {
                SmallMarkets.AddSupplements(market, new Random(seed));
                SmallMarkets.AddRules(market, new Random(seed));
                var trace = new MatchTrace();
                var outcome = new MatchSolver { Trace = trace }.Solve(market);
                if (trace.Steps.Any(step => step.Kind == MatchStepKind.Searched))
                {
                    return;
                }

                AssertEndsIn(market, trace, outcome.Matching);
                Assert.Equal(outcome.Rounds, trace.RoundQuotas.Count);
            },
            iter: 1_000);

    [Fact]
    public void Programs_that_propose_are_told_too() =>
        SmallMarkets.Singles(applicants: 10, programs: 5).Sample(
            market =>
            {
                var trace = new MatchTrace();
                var matching = new Vouch.Engine.Matching.Matching(market.ApplicantCount, false);
                new ProgramProposing { Trace = trace }.Solve(market, matching.ProgramOf);
                AssertEndsIn(market, trace, matching);
            },
            iter: 500);

    private static void AssertEndsIn(Market market, MatchTrace trace, Vouch.Engine.Matching.Matching matching)
    {
        var replay = new MatchReplay(market);
        foreach (var step in trace.Steps)
        {
            replay.Play(step);
        }

        for (var p = 0; p < market.ProgramCount; p++)
        {
            var expected = Enumerable.Range(0, market.ApplicantCount)
                .Where(a => matching.ProgramOf[a] == p || (matching.SupplementOf.Length > 0 && matching.SupplementOf[a] == p));
            Assert.Equal(expected, replay.HeldBy(p).Order());
        }
    }
}
