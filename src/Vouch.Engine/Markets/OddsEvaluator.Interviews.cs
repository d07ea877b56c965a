using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <content>Interview and match apart, for some programs only.</content>
public sealed partial class OddsEvaluator
{
    /// <summary>Below this chance of an interview the tabulated joint chance is too coarse to divide.</summary>
    private const double CoarseBelow = 0.02;

    /// <summary>Below this one the quadrature is too; who is invited at all then stands just at the bar.</summary>
    private const double AtTheBarBelow = 1e-5;

    /// <summary>Values of the applicant's own unknown talent, spread evenly over its distribution.</summary>
    private const int OwnTalents = 32;

    /// <summary>Chances at some programs of the table, interview and what follows it kept apart.</summary>
    /// <param name="profile">The applicant. Programs whose rules exclude them count as open: an invitation proves more than a rule.</param>
    /// <param name="programs">Indices in the table.</param>
    /// <remarks>Programs asked × markets × 32 values of talent; markets of one parameter set are averaged. Nothing is drawn.</remarks>
    /// <exception cref="ArgumentException">A list "for each program" has another length, or a program is not in the table.</exception>
    public InterviewOdds EvaluateInterviews(ApplicantProfile profile, IReadOnlyList<int> programs)
    {
        Check(profile);
        if (programs.Any(p => p < 0 || p >= table.Programs))
        {
            throw new ArgumentException("A program is not in the table.", nameof(programs));
        }

        int sets = Math.Min(table.ParameterSets.Count, _markets), states = sets * OwnTalents;
        double[] invited = new double[programs.Count * states], taken = new double[programs.Count * states];
        var talents = new double[OwnTalents];
        for (int m = 0; m < _markets; m++)
        {
            var model = table.ModelOf(m);
            var drawn = table.Openness(m, profile.Type);
            SpreadTalents(model, profile, talents);
            for (int i = 0; i < programs.Count; i++)
            {
                double fit = drawn[programs[i]] + Bonus(model, profile, programs[i]);
                int first = (i * states) + (m % sets * OwnTalents);
                for (int r = 0; r < OwnTalents; r++)
                {
                    var (meet, stay) = InterviewAndAfter(m, model.Parameters, programs[i], talents[r] + fit);
                    invited[first + r] += meet;
                    taken[first + r] += meet * stay;
                }
            }
        }

        for (int at = 0; at < invited.Length; at++)
        {
            int set = at % states / OwnTalents, markets = ((_markets - set - 1) / sets) + 1;
            taken[at] = invited[at] > 0 ? taken[at] / invited[at] : 0;
            invited[at] /= markets;
        }

        return new(invited, taken, programs.Count, sets, OwnTalents);
    }

    /// <summary>Strength over an even spread of talent; a score not taken yet is spread too, by the digits of the index reversed (van der Corput).</summary>
    private static void SpreadTalents(MarketModel model, ApplicantProfile profile, Span<double> talents)
    {
        double weight = model.Parameters.StepTwoWeight[(int)profile.Type], rest = Math.Sqrt(1 - (weight * weight));
        double known = profile.StrengthShift + model.Parameters.Openness[(int)profile.Type];
        for (int r = 0; r < talents.Length; r++)
        {
            double reversed = 0, digit = 0.5;
            for (int bits = r; bits > 0; bits >>= 1, digit /= 2)
            {
                reversed += (bits & 1) * digit;
            }

            double stepTwo = profile.StepTwo ?? model.StepTwo[(int)profile.Type].At(Normal.Quantile(reversed + (0.5 / talents.Length)));
            talents[r] = known + (weight * model.Standardize(stepTwo)) + (rest * Normal.Quantile((r + 0.5) / talents.Length));
        }
    }

    private (double Invited, double Taken) InterviewAndAfter(int market, MarketParameters parameters, int p, double score)
    {
        double enter = Math.Max(table.Invited(market)[p], parameters.AcceptanceFloor), stay = Math.Max(table.Admitted(market)[p], parameters.AcceptanceFloor);
        double toEnter = (enter - score) / parameters.OpinionNoise;
        double toStay = (stay - score) / Math.Sqrt(Square(parameters.OpinionNoise) + Square(parameters.InterviewNoise));
        double invited = Normal.Cdf(-toEnter);
        var both = _both[market % _both.Length];
        double taken = invited switch
        {
            >= CoarseBelow => both.BothAbove(toEnter, toStay) / invited,
            >= AtTheBarBelow => BivariateNormal.Exact(toEnter, toStay, both.Correlation) / invited,
            _ => parameters.InterviewNoise > 0 ? Normal.Cdf((enter - stay) / parameters.InterviewNoise) : enter >= stay ? 1 : 0,
        };
        return (invited, Math.Clamp(taken, 0, 1));
    }
}
