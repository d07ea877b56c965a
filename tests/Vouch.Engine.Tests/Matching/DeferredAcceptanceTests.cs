using CsCheck;
using Vouch.Engine.Matching;

namespace Vouch.Engine.Tests.Matching;

public sealed class DeferredAcceptanceTests
{
    [Fact]
    public void A_displaced_applicant_goes_on_down_the_list()
    {
        // Two want program 0, which prefers the second; the first goes to program 1.
        var market = new Market();
        market.AddProgram(1, [1, 0]);
        market.AddProgram(1, [0, 1]);
        market.AddApplicant([0, 1]);
        market.AddApplicant([0, 1]);

        Assert.Equal([1, 0], Solve(market));
    }

    [Fact]
    public void An_empty_market_is_solved()
    {
        Assert.Empty(Solve(new Market()));
    }

    [Fact]
    public void A_program_without_positions_takes_nobody()
    {
        var market = new Market();
        market.AddProgram(0, [0]);
        market.AddApplicant([0]);

        Assert.Equal([-1], Solve(market));
    }

    [Fact]
    public void Rankings_that_are_not_returned_do_not_count()
    {
        var market = new Market();
        market.AddProgram(2, [1]);
        market.AddProgram(2, [0, 1]);
        market.AddApplicant([0]);
        market.AddApplicant([0]);

        Assert.Equal([-1, 0], Solve(market));
    }

    [Fact]
    public void Of_all_stable_matchings_it_is_the_one_best_for_every_applicant() =>
        SmallMarkets.Singles().Sample(
            market =>
            {
                var plain = new PlainStability(market);
                var found = plain.Outcomes(Solve(market), []);
                Assert.True(plain.IsStable(found));
                foreach (var other in plain.Enumerate())
                {
                    for (var s = 0; s < found.Length; s++)
                    {
                        var choices = plain.Seekers[s].Choices;
                        Assert.True(Place(choices, found[s]) <= Place(choices, other[s]));
                    }
                }
            },
            iter: 400);

    [Fact]
    public void Ten_thousand_random_matchings_have_no_blocking_pair() =>
        SmallMarkets.Singles(applicants: 30, programs: 12, quota: 5).Sample(
            market => Assert.Empty(StabilityChecker.Check(market, Solve(market))),
            iter: 10_000);

    [Fact]
    public void Relabelling_applicants_and_programs_changes_nothing() =>
        Gen.Select(SmallMarkets.Singles(applicants: 12, programs: 6), Gen.Int).Sample(
            (market, seed) =>
            {
                var random = new Random(seed);
                var newApplicant = SmallMarkets.Shuffled(random, market.ApplicantCount);
                var newProgram = SmallMarkets.Shuffled(random, market.ProgramCount);
                var relabelled = Relabel(market, newApplicant, newProgram);

                var before = Solve(market);
                var after = Solve(relabelled);

                for (var a = 0; a < before.Length; a++)
                {
                    Assert.Equal(before[a] < 0 ? -1 : newProgram[before[a]], after[newApplicant[a]]);
                }
            },
            iter: 500);

    [Fact]
    public void No_applicant_gains_by_leaving_programs_out() =>
        Gen.Select(SmallMarkets.Singles(applicants: 7, programs: 4), Gen.Int).Sample(
            (market, seed) =>
            {
                var liar = new Random(seed).Next(market.ApplicantCount);
                var truth = market.ApplicantLists[liar].ToArray();
                var honest = Place(truth, Solve(market)[liar]);
                for (var subset = 0; subset < 1 << truth.Length; subset++)
                {
                    var lie = truth.Where((_, i) => (subset >> i & 1) != 0).ToArray();
                    Assert.True(honest <= Place(truth, Solve(WithList(market, liar, lie))[liar]));
                }
            },
            iter: 300);

    [Fact]
    public void A_warm_workspace_allocates_nothing()
    {
        var market = SmallMarkets.Build(new Random(1), applicants: 300, programs: 40, quota: 8, couples: 0);
        var solver = new DeferredAcceptance();
        var matches = new int[market.ApplicantCount];
        solver.Solve(market, matches);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
        {
            solver.Solve(market, matches);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Refilling_a_market_of_a_known_size_allocates_nothing()
    {
        var source = SmallMarkets.Build(new Random(1), applicants: 300, programs: 40, quota: 8, couples: 0);
        var market = new Market();
        Refill(market, source);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Refill(market, source);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void One_workspace_solves_markets_of_different_sizes_one_after_another()
    {
        var shared = new DeferredAcceptance();
        foreach (var (seed, size) in new[] { (1, 5), (2, 200), (3, 1), (4, 70) })
        {
            var market = SmallMarkets.Build(new Random(seed), size, programs: 1 + (size / 5), quota: 4, couples: 0);
            var matches = new int[size];
            shared.Solve(market, matches);

            Assert.Equal(Solve(market), matches);
        }
    }

    private static int[] Solve(Market market)
    {
        var matches = new int[market.ApplicantCount];
        new DeferredAcceptance().Solve(market, matches);
        return matches;
    }

    private static int Place<T>(T[] choices, T outcome)
    {
        var place = Array.IndexOf(choices, outcome);
        return place < 0 ? choices.Length : place;
    }

    private static Market WithList(Market market, int applicant, int[] list)
    {
        var changed = new Market();
        for (var p = 0; p < market.ProgramCount; p++)
        {
            changed.AddProgram(market.Quotas[p], market.ProgramLists[p]);
        }

        for (var a = 0; a < market.ApplicantCount; a++)
        {
            changed.AddApplicant(a == applicant ? list : market.ApplicantLists[a]);
        }

        return changed;
    }

    private static void Refill(Market market, Market source)
    {
        market.Clear();
        for (var p = 0; p < source.ProgramCount; p++)
        {
            market.AddProgram(source.Quotas[p], source.ProgramLists[p]);
        }

        for (var a = 0; a < source.ApplicantCount; a++)
        {
            market.AddApplicant(source.ApplicantLists[a]);
        }
    }

    private static Market Relabel(Market market, int[] newApplicant, int[] newProgram)
    {
        var relabelled = new Market();
        foreach (var p in Enumerable.Range(0, market.ProgramCount).OrderBy(p => newProgram[p]))
        {
            relabelled.AddProgram(market.Quotas[p], market.ProgramLists[p].ToArray().Select(a => newApplicant[a]).ToArray());
        }

        foreach (var a in Enumerable.Range(0, market.ApplicantCount).OrderBy(a => newApplicant[a]))
        {
            relabelled.AddApplicant(market.ApplicantLists[a].ToArray().Select(p => newProgram[p]).ToArray());
        }

        return relabelled;
    }
}
