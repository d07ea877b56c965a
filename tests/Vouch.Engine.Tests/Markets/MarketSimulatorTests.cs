using Vouch.Engine.Markets;

namespace Vouch.Engine.Tests.Markets;

public sealed class MarketSimulatorTests
{
    private static readonly MarketParameters Usual = new();

    [Fact]
    public void Nobody_matches_without_an_interview_and_no_program_takes_more_than_its_quota()
    {
        var simulator = new MarketSimulator(MarketSamples.Small, Usual);
        for (int market = 0; market < 50; market++)
        {
            simulator.Simulate(seed: 1, market);
            var season = simulator.Season;
            var taken = new int[season.Programs];
            for (int i = 0; i < season.Applicants; i++)
            {
                int program = season.MatchOf(i), place = season.ApplicationsOf(i).IndexOf(program);
                Assert.Equal(season.ApplicationsOf(i).Length, season.ApplicationsOf(i).ToArray().Distinct().Count());
                if (program >= 0)
                {
                    taken[program]++;
                    Assert.False(season.Leaves(i));
                    Assert.True(season.Invited(i, place));
                    Assert.InRange(season.RankOfMatch(i), 1, season.InterviewsOf(i));
                }
            }

            for (int p = 0; p < taken.Length; p++)
            {
                int quota = MarketSamples.Small.Programs[p].Quota;
                Assert.InRange(taken[p], 0, quota);
                Assert.Equal(taken[p] == quota, float.IsFinite(season.MatchCutoffs[p]));
            }
        }
    }

    [Fact]
    public void Each_applicant_sends_no_more_signals_than_allotted()
    {
        var simulator = new MarketSimulator(MarketSamples.Small with { SecondTierSignals = 2 }, Usual);
        simulator.Simulate(seed: 1, market: 0);
        var season = simulator.Season;
        for (int i = 0; i < season.Applicants; i++)
        {
            int applications = season.ApplicationsOf(i).Length;
            Assert.Equal(Math.Min(3, applications), season.SignalsOf(i).Count((byte)1));
            Assert.Equal(Math.Clamp(applications - 3, 0, 2), season.SignalsOf(i).Count((byte)2));
        }
    }

    [Fact]
    public void Nobody_applies_below_a_program_s_minimum_score()
    {
        var input = MarketSamples.Small;
        input = input with { Programs = [.. input.Programs.Select((p, k) => k == 0 ? p with { MinimumStepTwo = 245 } : p)] };
        var simulator = new MarketSimulator(input, Usual);
        simulator.Simulate(seed: 1, market: 0);
        var season = simulator.Season;
        int applied = 0;
        for (int i = 0; i < season.Applicants; i++)
        {
            if (season.ApplicationsOf(i).Contains(0))
            {
                applied++;
                Assert.True(season.StepTwoOf(i) >= 245);
            }
        }

        Assert.True(applied > 0);
    }

    [Fact]
    public void More_openness_to_a_type_matches_more_of_it()
    {
        MarketTally Run(double openness) => MarketRun.Tally(
            MarketSamples.Small, Usual with { Openness = [0, 0, 0, openness] }, seed: 1, first: 0, count: 40, maxParallel: 2);

        Assert.True(Run(0.5).Matched[3] > Run(-1).Matched[3] + 200);
    }

    [Fact]
    public void After_the_first_markets_nothing_is_allocated()
    {
        var simulator = new MarketSimulator(MarketSamples.Small, Usual);
        var tally = new MarketTally();
        for (int market = 0; market < 30; market++)
        {
            simulator.Simulate(seed: 1, market);
            simulator.CountInto(tally);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int market = 0; market < 30; market++)
        {
            simulator.Simulate(seed: 1, market);
            simulator.CountInto(tally);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Impossible_input_is_refused()
    {
        var input = MarketSamples.Small;
        Assert.Throws<ArgumentException>(() => new MarketSimulator(input with { Programs = [] }, Usual));
        Assert.Throws<ArgumentException>(() => new MarketSimulator(input with { Cohorts = [] }, Usual));
        Assert.Throws<ArgumentException>(() => new MarketSimulator(input, Usual with { StepTwoWeight = [1, 1, 1, 1] }));
        Assert.Throws<ArgumentException>(() => new MarketSimulator(input with { Cohorts = [input.Cohorts[0], input.Cohorts[0]] }, Usual));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MarketSimulator(input with { Programs = [new() { Quota = 0 }] }, Usual));
    }
}
