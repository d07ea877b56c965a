using Vouch.Engine.Markets;

namespace Vouch.Engine.Tests.Markets;

/// <summary>
/// Forecasts for people of simulated seasons that no table has seen, beside what happened to them and the odds of a much larger
/// table, which stand for the truth.
/// </summary>
internal sealed class HeldOutSeasons
{
    private const ulong SeasonSeed = 77;

    private readonly List<double> _forecast = [];
    private readonly List<double> _truth = [];
    private readonly List<bool> _outcome = [];

    public double[] Forecast => [.. _forecast];

    public double[] Truth => [.. _truth];

    public bool[] Outcome => [.. _outcome];

    /// <summary>For a sample of those who stay in the market: does the list match?</summary>
    public static HeldOutSeasons Lists(
        MarketInput input, MarketParameters parameters, CutoffTable table, CutoffTable truth, int seasons, int everyNth)
    {
        var result = new HeldOutSeasons();
        var simulator = new MarketSimulator(input, parameters);
        var few = new OddsEvaluator(table, new() { DrawsPerMarket = 2 });
        var many = new OddsEvaluator(truth, new() { DrawsPerMarket = 1, Seed = 8 });
        for (int market = 0; market < seasons; market++)
        {
            simulator.Simulate(SeasonSeed, market);
            for (int i = market % everyNth; i < input.Cohorts.Sum(c => c.Applicants); i += everyNth)
            {
                if (!simulator.Season.Leaves(i))
                {
                    int[] list = simulator.Season.ApplicationsOf(i).ToArray();
                    double[] ones = [.. list.Select(_ => 1.0)];
                    var profile = Profile(simulator.Season, i);
                    result._forecast.Add(few.Evaluate(profile).List(list, ones).Match.Value);
                    result._truth.Add(many.Evaluate(profile).List(list, ones).Match.Value);
                    result._outcome.Add(simulator.Season.MatchOf(i) >= 0);
                }
            }
        }

        return result;
    }

    /// <summary>For every application of a sample of applicants: was there an invitation?</summary>
    public static HeldOutSeasons Invitations(
        MarketInput input, MarketParameters parameters, CutoffTable table, int seasons, int everyNth)
    {
        var result = new HeldOutSeasons();
        var simulator = new MarketSimulator(input, parameters);
        var evaluator = new OddsEvaluator(table, new() { DrawsPerMarket = 2 });
        for (int market = 0; market < seasons; market++)
        {
            simulator.Simulate(SeasonSeed, market);
            for (int i = market % everyNth; i < input.Cohorts.Sum(c => c.Applicants); i += everyNth)
            {
                var odds = evaluator.Evaluate(Profile(simulator.Season, i));
                var applications = simulator.Season.ApplicationsOf(i);
                for (int k = 0; k < applications.Length; k++)
                {
                    result._forecast.Add(odds.Interview(applications[k]).Value);
                    result._outcome.Add(simulator.Season.Invited(i, k));
                }
            }
        }

        return result;
    }

    private static ApplicantProfile Profile(SimulatedSeason season, int applicant)
    {
        var applications = season.ApplicationsOf(applicant);
        var signals = new byte[season.Programs];
        var applied = new bool[season.Programs];
        for (int k = 0; k < applications.Length; k++)
        {
            signals[applications[k]] = season.SignalsOf(applicant)[k];
            applied[applications[k]] = true;
        }

        return new()
        {
            Type = season.TypeOf(applicant),
            StepTwo = season.StepTwoOf(applicant),
            HomeState = season.HomeOf(applicant),
            Signals = signals,
            Eligible = applied,
        };
    }
}
