namespace Vouch.Engine.Markets;

/// <summary>
/// One applicant's chances at some programs with the interview and what follows it kept apart, so that invitations and refusals, once they
/// are known, can be counted: they say something of the season and of the applicant, and so of every other program.
/// </summary>
public sealed class InterviewOdds
{
    /// <summary>No invitation is taken for impossible: the model may be wrong about a program.</summary>
    private const double Doubt = 1e-6;

    private readonly double[] _invited;
    private readonly double[] _taken;
    private readonly ScoreParts[] _parts;
    private readonly int _markets;
    private readonly int _draws;
    private readonly int _parameterSets;

    // Both by program and state: the chance of an interview, and the chance that the program would take the applicant after it.
    internal InterviewOdds(double[] invited, double[] taken, ScoreParts[] parts, int markets, int draws, int parameterSets)
    {
        (_invited, _taken, _parts) = (invited, taken, parts);
        (_markets, _draws, _parameterSets) = (markets, draws, parameterSets);
    }

    /// <summary>Number of programs.</summary>
    public int Programs => _parts.Length;

    private int States => _markets * _draws;

    /// <summary>The chance of an interview in one state.</summary>
    internal double InvitedIn(int program, int state) => _invited[(program * States) + state];

    /// <summary>Joins the chances in two specialties: programs of the second follow those of the first.</summary>
    /// <exception cref="ArgumentException">Numbers of markets or draws differ.</exception>
    public InterviewOdds With(InterviewOdds second)
    {
        if (second._markets != _markets || second._draws != _draws)
        {
            throw new ArgumentException("Both need the same number of markets and draws.", nameof(second));
        }

        return new(
            [.. _invited, .. second._invited], [.. _taken, .. second._taken], [.. _parts, .. second._parts],
            _markets, _draws, Math.Max(_parameterSets, second._parameterSets));
    }

    /// <summary>Odds once it is known what was heard.</summary>
    /// <param name="heard">One for each program.</param>
    /// <returns>
    /// Where invited, chances are those after the interview; where turned down, 0; elsewhere an interview may still come. Each state counts by the
    /// chance that just these invitations came in it (Bayes' rule; within a state programs decide independently).
    /// </returns>
    /// <remarks>Linear in programs × states.</remarks>
    /// <exception cref="ArgumentException">Not one answer for each program.</exception>
    public ProgramOdds Given(IReadOnlyList<Heard> heard)
    {
        if (heard.Count != Programs)
        {
            throw new ArgumentException("One answer is needed for each program.", nameof(heard));
        }

        var weights = WeightsOf(heard);
        double[] chances = new double[Programs * States], interviews = new double[Programs * _markets], known = new double[States];
        for (int p = 0; p < Programs; p++)
        {
            for (int s = 0; s < States; s++)
            {
                known[s] = heard[p] switch
                {
                    Heard.Invited => 1,
                    Heard.TurnedDown => 0,
                    _ => _invited[(p * States) + s],
                };
                chances[(p * States) + s] = known[s] * _taken[(p * States) + s];
            }

            ProgramOdds.ByMarket(known, weights, _draws, interviews.AsSpan(p * _markets, _markets));
        }

        return new(chances, interviews, _parts, _markets, _draws, _parameterSets, weights);
    }

    /// <summary>By state, the chance that just this was heard, scaled to add up to 1; null when nothing was.</summary>
    private double[]? WeightsOf(IReadOnlyList<Heard> heard)
    {
        if (heard.All(one => one == Heard.Nothing))
        {
            return null;
        }

        // Products of many small chances: kept as logarithms until the largest is known.
        var weights = new double[States];
        for (int p = 0; p < Programs; p++)
        {
            for (int s = 0; s < States && heard[p] != Heard.Nothing; s++)
            {
                double invited = _invited[(p * States) + s];
                weights[s] += Math.Log(Math.Max(heard[p] == Heard.Invited ? invited : 1 - invited, Doubt));
            }
        }

        double most = weights.Max(), sum = 0;
        for (int s = 0; s < weights.Length; s++)
        {
            weights[s] = Math.Exp(weights[s] - most);
            sum += weights[s];
        }

        for (int s = 0; s < weights.Length; s++)
        {
            weights[s] /= sum;
        }

        return weights;
    }
}
