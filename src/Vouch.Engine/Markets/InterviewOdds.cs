namespace Vouch.Engine.Markets;

/// <summary>
/// One applicant's chances at some programs with the interview and what follows it kept apart, so that invitations and refusals, once they
/// are known, can be counted: they say something of the applicant and of the model, and so of every other program.
/// </summary>
/// <remarks>
/// A state is one parameter set with one value of the applicant's own unknown talent; a program's own season (its openness, its cutoffs) is averaged
/// within a state, so that programs answer independently there. What programs have in common beyond talent and parameters is small: a market
/// of thousands varies little as a whole.
/// </remarks>
public sealed class InterviewOdds
{
    /// <summary>No invitation is taken for impossible: the model may be wrong about a program.</summary>
    private const double Doubt = 1e-6;

    private readonly double[] _invited;
    private readonly double[] _taken;
    private readonly int _programs;
    private readonly int _sets;
    private readonly int _talents;

    // Both by program and state: the chance of an interview, and the chance that the program would take the applicant after it.
    internal InterviewOdds(double[] invited, double[] taken, int programs, int sets, int talents)
    {
        (_invited, _taken, _programs, _sets, _talents) = (invited, taken, programs, sets, talents);
    }

    /// <summary>Number of programs.</summary>
    public int Programs => _programs;

    private int States => _sets * _talents;

    /// <summary>Joins the chances in two specialties: programs of the second follow those of the first.</summary>
    /// <remarks>State by state the applicant's own talent is the same in both; parameter sets are paired in their order.</remarks>
    /// <exception cref="ArgumentException">Numbers of parameter sets or talents differ.</exception>
    public InterviewOdds With(InterviewOdds second)
    {
        if (second._sets != _sets || second._talents != _talents)
        {
            throw new ArgumentException("Both need the same number of parameter sets and talents.", nameof(second));
        }

        return new([.. _invited, .. second._invited], [.. _taken, .. second._taken], _programs + second._programs, _sets, _talents);
    }

    /// <summary>Odds once it is known what was heard.</summary>
    /// <param name="heard">One for each program.</param>
    /// <returns>
    /// Where invited, chances are those after the interview; where turned down, 0; elsewhere an interview may still come. Each state counts by the
    /// chance that just these answers came in it (Bayes' rule).
    /// </returns>
    /// <remarks>Linear in programs × states.</remarks>
    /// <exception cref="ArgumentException">Not one answer for each program.</exception>
    public HeardOdds Given(IReadOnlyList<Heard> heard)
    {
        if (heard.Count != Programs)
        {
            throw new ArgumentException("One answer is needed for each program.", nameof(heard));
        }

        double[] interviews = new double[Programs * States], chances = new double[Programs * States];
        for (int at = 0; at < chances.Length; at++)
        {
            interviews[at] = heard[at / States] switch
            {
                Heard.Invited => 1,
                Heard.TurnedDown => 0,
                _ => _invited[at],
            };
            chances[at] = interviews[at] * _taken[at];
        }

        return new(interviews, chances, WeightsOf(heard), _sets);
    }

    /// <summary>By state, the chance that just this was heard, scaled to add up to 1.</summary>
    private double[] WeightsOf(IReadOnlyList<Heard> heard)
    {
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
