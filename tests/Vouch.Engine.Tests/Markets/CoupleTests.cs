using Vouch.Engine.Markets;
using Vouch.Engine.Matching;

namespace Vouch.Engine.Tests.Markets;

public sealed class CoupleTests
{
    private static readonly MarketParameters Usual = new();

    private static readonly MarketInput WithCouples = MarketSamples.Neurology with { Couples = 30 };

    [Fact]
    public void Couples_are_two_who_prefer_the_specialty_went_to_school_here_and_live_in_one_state()
    {
        var simulator = new MarketSimulator(WithCouples, Usual);
        for (int market = 0; market < 5; market++)
        {
            simulator.Simulate(seed: 1, market);
            var season = simulator.Season;
            int members = 0;
            for (int i = 0; i < season.Applicants; i++)
            {
                if (season.PartnerOf(i) is >= 0 and var partner)
                {
                    members++;
                    Assert.Equal(i, season.PartnerOf(partner));
                    Assert.True(season.Prefers(i) && !season.Leaves(i));
                    Assert.True(season.TypeOf(i) is ApplicantType.UsMd or ApplicantType.UsDo);
                    Assert.Equal(season.HomeOf(i), season.HomeOf(partner));
                }
            }

            Assert.Equal(60, members);
        }
    }

    [Fact]
    public void There_are_no_more_couples_than_people()
    {
        var simulator = new MarketSimulator(MarketSamples.Small with { Couples = 1_000 }, Usual);
        var tally = new MarketTally();
        simulator.Simulate(seed: 1, market: 0);
        simulator.CountInto(tally);

        Assert.Equal(45, tally.Couples); // 90 graduates of US schools, all of whom prefer it
        Assert.InRange(tally.CouplesBothMatched + tally.CouplesOneMatched, 1, 45);
    }

    [Fact]
    public void Nobody_is_matched_where_they_did_not_interview_and_quotas_hold()
    {
        var simulator = new MarketSimulator(WithCouples, Usual);
        simulator.Simulate(seed: 3, market: 0);
        var season = simulator.Season;
        var taken = new int[season.Programs];
        for (int i = 0; i < season.Applicants; i++)
        {
            if (season.MatchOf(i) is >= 0 and var program)
            {
                taken[program]++;
                Assert.True(season.Invited(i, season.ApplicationsOf(i).IndexOf(program)));
            }
        }

        Assert.All(taken.Zip(WithCouples.Programs), pair => Assert.InRange(pair.First, 0, pair.Second.Quota));
    }

    /// <summary>Against the independent checker, on 200 made-up markets that are small and tight, where a few orders of the couples often do not settle it.</summary>
    [Fact]
    public void What_the_season_s_solver_calls_stable_the_checker_finds_stable()
    {
        var solver = new CoupledMatch();
        int stable = 0;
        for (ulong seed = 0; seed < 200; seed++)
        {
            var market = MarketGenerator.Generate(new() { Applicants = 80, Programs = 20, Positions = 70, Couples = 8, MeanList = 5 }, seed);
            var matches = new int[market.ApplicantCount];
            if (solver.Solve(market, matches))
            {
                stable++;
                Assert.Empty(StabilityChecker.Check(market, matches));
            }
        }

        Assert.InRange(stable, 150, 200);
    }

    [Fact]
    public void The_same_counts_come_out_of_any_number_of_threads()
    {
        MarketTally Run(int threads) => MarketRun.Tally(WithCouples, Usual, seed: 1, first: 0, count: 8, threads);

        var one = Run(1);
        var four = Run(4);

        Assert.Equal(one.Matched, four.Matched);
        Assert.Equal((one.Couples, one.CouplesBothMatched, one.CouplesOneMatched), (four.Couples, four.CouplesBothMatched, four.CouplesOneMatched));
        Assert.Equal(240, one.Couples);
    }

    /// <summary>Being near one another is worth something: more couples end in one state than when it is worth nothing.</summary>
    [Fact]
    public void Couples_end_together_more_often_when_they_want_to()
    {
        int Together(double taste)
        {
            var simulator = new MarketSimulator(WithCouples, Usual with { TogetherTaste = taste });
            int together = 0;
            for (int market = 0; market < 10; market++)
            {
                simulator.Simulate(seed: 1, market);
                var season = simulator.Season;
                for (int i = 0; i < season.Applicants; i++)
                {
                    if (season.PartnerOf(i) > i && season.MatchOf(i) >= 0 && season.MatchOf(season.PartnerOf(i)) >= 0)
                    {
                        together += WithCouples.Programs[season.MatchOf(i)].State == WithCouples.Programs[season.MatchOf(season.PartnerOf(i))].State ? 1 : 0;
                    }
                }
            }

            return together;
        }

        Assert.True(Together(4) > Together(0) + 50, $"{Together(4)} against {Together(0)} of 300");
    }

    [Fact]
    public void After_the_first_markets_nothing_is_allocated()
    {
        var simulator = new MarketSimulator(WithCouples, Usual);
        for (int market = 0; market < 10; market++)
        {
            simulator.Simulate(seed: 1, market);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int market = 0; market < 10; market++)
        {
            simulator.Simulate(seed: 1, market);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
