namespace Vouch.Engine.Markets;

/// <summary>
/// Forecasts for people of simulated seasons that no table has seen, beside what happened to them and the odds of a much larger
/// table, which stand for the truth: what calibration and sharpness of the odds are measured on.
/// </summary>
public sealed class HeldOutSeasons
{
    /// <summary>Seed of the held-out seasons; a table that is judged has another.</summary>
    public const ulong SeasonSeed = 77;

    private readonly List<double> _forecast = [];
    private readonly List<double> _truth = [];
    private readonly List<bool> _outcome = [];

    /// <summary>The odds that are judged, case by case.</summary>
    public IReadOnlyList<double> Forecast => _forecast;

    /// <summary>The odds of the much larger table; empty for invitations.</summary>
    public IReadOnlyList<double> Truth => _truth;

    /// <summary>What happened.</summary>
    public IReadOnlyList<bool> Outcome => _outcome;

    /// <summary>For a sample of those who stay in the market: does the list match?</summary>
    /// <param name="input">The market.</param>
    /// <param name="parameters">Parameters of the held-out seasons.</param>
    /// <param name="table">The table that is judged.</param>
    /// <param name="truth">A much larger table of another seed.</param>
    /// <param name="seasons">Held-out seasons.</param>
    /// <param name="everyNth">One applicant in so many is taken.</param>
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
                // A couple's odds hang on both of them; the tables answer for one person.
                if (!simulator.Season.Leaves(i) && simulator.Season.PartnerOf(i) < 0)
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

    /// <summary>For every application of a sample of applicants: was there an invitation? Parameters as in <see cref="Lists"/>.</summary>
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
