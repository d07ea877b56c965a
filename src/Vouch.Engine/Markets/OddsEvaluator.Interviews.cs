using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <content>Interview and match apart, for some programs only.</content>
public sealed partial class OddsEvaluator
{
    /// <summary>Below this chance of an interview the tabulated joint chance is too coarse to divide.</summary>
    private const double CoarseBelow = 0.02;

    /// <summary>Below this one the quadrature is too; who is invited at all then stands just at the bar.</summary>
    private const double AtTheBarBelow = 1e-5;

    /// <summary>Chances at some programs of the table, interview and what follows it kept apart.</summary>
    /// <param name="profile">The applicant. Programs whose rules exclude them count as open: an invitation proves more than a rule.</param>
    /// <param name="programs">Indices in the table.</param>
    /// <remarks>Linear in programs asked × states; one array of each.</remarks>
    /// <exception cref="ArgumentException">A list "for each program" has another length, or a program is not in the table.</exception>
    public InterviewOdds EvaluateInterviews(ApplicantProfile profile, IReadOnlyList<int> programs)
    {
        Check(profile);
        if (programs.Any(p => p < 0 || p >= table.Programs))
        {
            throw new ArgumentException("A program is not in the table.", nameof(programs));
        }

        int draws = _options.DrawsPerMarket, states = _markets * draws;
        double[] invited = new double[programs.Count * states], taken = new double[programs.Count * states];
        double[] openness = new double[table.Programs], talents = new double[draws];
        for (int m = 0; m < _markets; m++)
        {
            var model = table.ModelOf(m);
            var drawn = table.Openness(m, profile.Type);
            Talents(model, profile, m, talents);
            for (int i = 0; i < programs.Count; i++)
            {
                int p = programs[i];
                double fit = drawn[p] + Bonus(model, profile, p);
                openness[p] += drawn[p] / _markets;
                for (int r = 0; r < draws; r++)
                {
                    int at = (i * states) + (m * draws) + r;
                    (invited[at], taken[at]) = InterviewAndAfter(m, model.Parameters, p, talents[r] + fit);
                }
            }
        }

        var parts = Explain(profile, openness);
        return new(invited, taken, [.. programs.Select(p => parts[p])], _markets, draws, table.ParameterSets.Count);
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
