using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <summary>One applicant's odds at some programs once answers have come. Made by <see cref="InterviewOdds.Given"/>.</summary>
public sealed class HeardOdds
{
    private readonly double[] _interviews;
    private readonly double[] _chances;
    private readonly double[] _weights;
    private readonly int _sets;

    // Interviews and chances by program and state; weights by state, adding up to 1; states of one parameter set stand together.
    internal HeardOdds(double[] interviews, double[] chances, double[] weights, int sets)
    {
        (_interviews, _chances, _weights, _sets) = (interviews, chances, weights, sets);
    }

    /// <summary>Number of programs.</summary>
    public int Programs => _chances.Length / States;

    /// <summary>Number of states.</summary>
    public int States => _weights.Length;

    /// <summary>How surprising the answers are: the share of states that still count, in (0, 1]. Near 0 the model hardly knows such an applicant.</summary>
    public double Plausibility => 1 / (States * _weights.Sum(weight => weight * weight));

    /// <summary>The chance of an interview: 1 where there was an invitation, 0 where there was a refusal.</summary>
    public Estimate Interview(int program) => OfChance(_interviews.AsSpan(program * States, States));

    /// <summary>The chance of a match if the program is first on the list.</summary>
    public Estimate Match(int program) => OfChance(ChancesOf(program));

    /// <summary>The chance, in each state, that the program would take the applicant.</summary>
    public ReadOnlySpan<double> ChancesOf(int program) => _chances.AsSpan(program * States, States);

    /// <summary>Odds of a list.</summary>
    /// <param name="list">Programs in the order in which the applicant ranks them, best first; none twice.</param>
    /// <param name="utility">Utility of each program, by its index.</param>
    /// <remarks>Linear in states × length.</remarks>
    public ListOdds List(ReadOnlySpan<int> list, ReadOnlySpan<double> utility)
    {
        double[] none = new double[States], matched = new double[States], value = new double[States], interviews = new double[States];
        var landing = new double[list.Length];
        Array.Fill(none, 1);
        for (int place = 0; place < list.Length; place++)
        {
            int p = list[place];
            for (int s = 0; s < States; s++)
            {
                double here = none[s] * _chances[(p * States) + s];
                none[s] -= here;
                value[s] += here * utility[p];
                interviews[s] += _interviews[(p * States) + s];
                landing[place] += here * _weights[s];
            }
        }

        for (int s = 0; s < States; s++)
        {
            matched[s] = 1 - none[s];
        }

        var match = OfChance(matched);
        return new(match, Of(value), Of(interviews), landing, 1 - match.Value);
    }

    /// <summary>
    /// For each place of a list, the chance to end there although a program that is worth more to the applicant, lower on the list or left off it, would
    /// have taken them. All zero exactly when the list is in the true order and nothing better was left off.
    /// </summary>
    /// <param name="list">Programs in the order of the list; none twice.</param>
    /// <param name="leftOff">Programs that could be on it and are not.</param>
    /// <param name="utility">Utility of each program, by its index.</param>
    /// <remarks>States × length × (length + programs left off).</remarks>
    public double[] Regret(ReadOnlySpan<int> list, ReadOnlySpan<int> leftOff, ReadOnlySpan<double> utility)
    {
        double[] none = new double[States], refused = new double[States], regret = new double[list.Length];
        Array.Fill(none, 1);
        for (int place = 0; place < list.Length; place++)
        {
            Array.Fill(refused, 1);
            RefusedByBetter(list[(place + 1)..], utility[list[place]], utility, refused);
            RefusedByBetter(leftOff, utility[list[place]], utility, refused);
            var chances = ChancesOf(list[place]);
            for (int s = 0; s < States; s++)
            {
                double here = none[s] * chances[s];
                none[s] -= here;
                regret[place] += here * (1 - refused[s]) * _weights[s];
            }
        }

        return regret;
    }

    private void RefusedByBetter(ReadOnlySpan<int> programs, double than, ReadOnlySpan<double> utility, double[] refused)
    {
        foreach (int program in programs)
        {
            var chances = ChancesOf(program);
            for (int s = 0; s < States && utility[program] > than; s++)
            {
                refused[s] *= 1 - chances[s];
            }
        }
    }

    private Estimate OfChance(ReadOnlySpan<double> states)
    {
        (double mean, double error) = MeanAndError(states);
        return Estimate.OfChance(Math.Clamp(mean, 0, 1), error, States);
    }

    private Estimate Of(ReadOnlySpan<double> states)
    {
        (double mean, double error) = MeanAndError(states);
        return Estimate.Of(mean, error);
    }

    /// <summary>
    /// The weighted mean, and the spread between parameter sets about it: the true parameters are taken to be one more set of the same kind
    /// (<see cref="Uncertainty.MeanAndError"/>), each counted by how well it explains the answers. The noise of simulation is averaged away within a set.
    /// </summary>
    private (double Mean, double Error) MeanAndError(ReadOnlySpan<double> states)
    {
        double mean = 0, spread = 0;
        for (int s = 0; s < states.Length; s++)
        {
            mean += _weights[s] * states[s];
        }

        int talents = States / _sets;
        for (int k = 0; k < _sets; k++)
        {
            double weight = 0, own = 0;
            for (int s = k * talents; s < (k + 1) * talents; s++)
            {
                weight += _weights[s];
                own += _weights[s] * states[s];
            }

            spread += weight > 0 ? weight * Math.Pow((own / weight) - mean, 2) : 0;
        }

        return (mean, _sets == 1 ? 0 : Math.Sqrt(spread * (_sets + 1) / (_sets - 1)));
    }
}
