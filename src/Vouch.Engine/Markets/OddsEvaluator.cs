using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <summary>Computes an applicant's odds from a cutoff table. Make one for each table and keep it; safe for any number of threads.</summary>
/// <param name="table">The table.</param>
/// <param name="options">Draws and their seed.</param>
public sealed partial class OddsEvaluator(CutoffTable table, OddsOptions? options = null)
{
    private readonly OddsOptions _options = options ?? new();
    private readonly int _markets = Math.Min(table.Markets, (options ?? new()).MaxMarkets);
    private readonly BivariateNormal[] _both = Joint(table.ParameterSets);
    private readonly double[] _medianCutoffs = MedianCutoffs(table);

    /// <summary>Odds at every program of the table.</summary>
    /// <remarks>Linear in programs × states; the pair noise is integrated exactly, the rest is averaged over markets.</remarks>
    /// <exception cref="ArgumentException">A list "for each program" has another length.</exception>
    public ProgramOdds Evaluate(ApplicantProfile profile)
    {
        Check(profile);
        int programs = table.Programs, draws = _options.DrawsPerMarket, states = _markets * draws;
        var chances = new double[programs * states];
        var interviews = new double[programs * _markets];
        var openness = new double[programs];
        var fit = new double[programs];
        var talents = new double[draws];
        for (int m = 0; m < _markets; m++)
        {
            var model = table.ModelOf(m);
            Talents(model, profile, m, talents);
            Fits(model, profile, table.Openness(m, profile.Type), fit);
            Score(m, model.Parameters, fit, talents, profile.Eligible, chances, interviews);
            var drawn = table.Openness(m, profile.Type);
            for (int p = 0; p < programs; p++)
            {
                openness[p] += drawn[p] / _markets;
            }
        }

        return new(chances, interviews, Explain(profile, openness), _markets, draws, table.ParameterSets.Count);
    }

    /// <summary>The applicant's strength in each draw: the known part, and the unknown talent spread evenly over its distribution.</summary>
    private void Talents(MarketModel model, ApplicantProfile profile, int market, Span<double> talents)
    {
        // The stream depends on seed and market alone, so alternatives and second specialties meet the same talent.
        var random = RandomSequence.For(_options.Seed, Purposes.OwnTalent, market);
        double weight = model.Parameters.StepTwoWeight[(int)profile.Type], rest = Math.Sqrt(1 - (weight * weight));
        double known = profile.StrengthShift + model.Parameters.Openness[(int)profile.Type];
        double offset = random.NextUniform();
        for (int r = 0; r < talents.Length; r++)
        {
            double scoreDeviate = random.NextNormal();
            double stepTwo = profile.StepTwo ?? model.StepTwo[(int)profile.Type].At(scoreDeviate);
            double talent = Normal.Quantile((r + offset) / talents.Length);
            talents[r] = known + (weight * model.Standardize(stepTwo)) + (rest * talent);
        }
    }

    private static void Fits(MarketModel model, ApplicantProfile profile, ReadOnlySpan<float> openness, Span<double> fit)
    {
        for (int p = 0; p < fit.Length; p++)
        {
            fit[p] = openness[p] + Bonus(model, profile, p);
        }
    }

    private static double Bonus(MarketModel model, ApplicantProfile profile, int p) =>
        HomeBonus(model, profile, p) + SignalBonus(model.Parameters, profile, p) + (profile.ProgramShift?[p] ?? 0);

    private static double HomeBonus(MarketModel model, ApplicantProfile profile, int p) =>
        profile.HomeState >= 0 && profile.HomeState == model.State[p] ? model.Parameters.HomeStateBonus : 0;

    private static double SignalBonus(MarketParameters parameters, ApplicantProfile profile, int p) =>
        profile.Signals?[p] switch
        {
            1 => parameters.FirstSignalBonus,
            2 => parameters.SecondSignalBonus,
            _ => 0,
        };

    private void Score(
        int market,
        MarketParameters parameters,
        ReadOnlySpan<double> fit,
        ReadOnlySpan<double> talents,
        IReadOnlyList<bool>? eligible,
        double[] chances,
        double[] interviews)
    {
        double rankNoise = Math.Sqrt(Square(parameters.OpinionNoise) + Square(parameters.InterviewNoise));
        var both = _both[market % _both.Length];
        var invited = table.Invited(market);
        var admitted = table.Admitted(market);
        int states = _markets * talents.Length;
        for (int p = 0; p < fit.Length; p++)
        {
            if (eligible is not null && !eligible[p])
            {
                continue;
            }

            double enter = Math.Max(invited[p], parameters.AcceptanceFloor), stay = Math.Max(admitted[p], parameters.AcceptanceFloor);
            double meet = 0;
            for (int r = 0; r < talents.Length; r++)
            {
                double score = talents[r] + fit[p];
                double toEnter = (enter - score) / parameters.OpinionNoise;
                meet += Normal.Cdf(-toEnter);
                chances[(p * states) + (market * talents.Length) + r] =
                    both.BothAbove(toEnter, (stay - score) / rankNoise);
            }

            interviews[(p * _markets) + market] = meet / talents.Length;
        }
    }

    private ScoreParts[] Explain(ApplicantProfile profile, double[] openness)
    {
        var model = table.ModelOf(0);
        var parameters = model.Parameters;
        int type = (int)profile.Type;
        double stepTwo = profile.StepTwo is { } score ? parameters.StepTwoWeight[type] * model.Standardize(score) : 0;
        var parts = new ScoreParts[openness.Length];
        for (int p = 0; p < parts.Length; p++)
        {
            parts[p] = new(
                stepTwo,
                profile.StrengthShift,
                parameters.Openness[type],
                openness[p],
                HomeBonus(model, profile, p),
                SignalBonus(parameters, profile, p),
                profile.ProgramShift?[p] ?? 0,
                _medianCutoffs[p]);
        }

        return parts;
    }

    private void Check(ApplicantProfile profile)
    {
        int programs = table.Programs;
        if ((profile.Signals?.Count ?? programs) != programs
            || (profile.ProgramShift?.Count ?? programs) != programs
            || (profile.Eligible?.Count ?? programs) != programs)
        {
            throw new ArgumentException("Lists in a profile have one entry for each program.", nameof(profile));
        }

        if (profile.StepTwo is { } score && !(score >= 1 && score <= StepTwo.Highest))
        {
            throw new ArgumentException("Step 2 CK lies between 1 and 300.", nameof(profile));
        }
    }

    private static BivariateNormal[] Joint(IReadOnlyList<MarketParameters> sets)
    {
        var tables = new Dictionary<double, BivariateNormal>();
        return [.. sets.Select(s =>
        {
            double correlation = s.OpinionNoise / Math.Sqrt(Square(s.OpinionNoise) + Square(s.InterviewNoise));
            return tables.TryGetValue(correlation, out var known) ? known : tables[correlation] = new(correlation);
        })];
    }

    private static double[] MedianCutoffs(CutoffTable table)
    {
        var medians = new double[table.Programs];
        var cutoffs = new float[table.Markets];
        for (int p = 0; p < medians.Length; p++)
        {
            for (int m = 0; m < cutoffs.Length; m++)
            {
                cutoffs[m] = table.Invited(m)[p];
            }

            Array.Sort(cutoffs);
            medians[p] = cutoffs[cutoffs.Length / 2];
        }

        return medians;
    }

    private static double Square(double x) => x * x;
}
