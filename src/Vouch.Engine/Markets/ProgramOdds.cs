using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <summary>
/// One applicant's odds at every program, in every state of the world. A state is one market with one draw of the applicant's own
/// unknown talent; within a state programs decide independently, so all correlation between programs comes from the states.
/// </summary>
public sealed class ProgramOdds
{
    private readonly double[] _chances;
    private readonly double[] _interviewByMarket;
    private readonly ScoreParts[] _parts;
    private readonly int _parameterSets;

    internal ProgramOdds(
        double[] chances, double[] interviewByMarket, ScoreParts[] parts, int markets, int drawsPerMarket, int parameterSets)
    {
        _chances = chances;
        _interviewByMarket = interviewByMarket;
        _parts = parts;
        _parameterSets = parameterSets;
        Markets = markets;
        DrawsPerMarket = drawsPerMarket;
    }

    /// <summary>Number of programs.</summary>
    public int Programs => _parts.Length;

    /// <summary>Number of markets.</summary>
    public int Markets { get; }

    /// <summary>Draws of own talent in each market; state number = market × draws + draw.</summary>
    public int DrawsPerMarket { get; }

    /// <summary>Number of equally likely states.</summary>
    public int States => Markets * DrawsPerMarket;

    /// <summary>All chances, program by program, <see cref="States"/> for each: what the list optimizer reads.</summary>
    public ReadOnlyMemory<double> Chances => _chances;

    /// <summary>The chance, in each state, that the program would take the applicant if it is on the list: interview and rank included.</summary>
    public ReadOnlySpan<double> ChancesOf(int program) => _chances.AsSpan(program * States, States);

    /// <summary>The chance of an interview if the applicant applies.</summary>
    public Estimate Interview(int program) =>
        Uncertainty.OfChance(_interviewByMarket.AsSpan(program * Markets, Markets), _parameterSets);

    /// <summary>The chance of a match if the program is first on the list.</summary>
    public Estimate Match(int program)
    {
        Span<double> means = Markets <= 1024 ? stackalloc double[Markets] : new double[Markets];
        MeanByMarket(ChancesOf(program), means);
        return Uncertainty.OfChance(means, _parameterSets);
    }

    /// <summary>What the program's expected score of the applicant is made of.</summary>
    public ScoreParts Parts(int program) => _parts[program];

    /// <summary>Odds of a list.</summary>
    /// <param name="list">Programs in the order in which the applicant ranks them, best first; none twice.</param>
    /// <param name="utility">Utility of each program of the list, same order.</param>
    /// <param name="outside">Utility of ending without a position.</param>
    /// <remarks>Linear in states times length.</remarks>
    public ListOdds List(ReadOnlySpan<int> list, ReadOnlySpan<double> utility, double outside = 0)
    {
        if (list.Length != utility.Length)
        {
            throw new ArgumentException("One utility is needed for each program of the list.", nameof(utility));
        }

        var none = new double[States];
        var value = new double[States];
        var landing = new double[list.Length];
        var interviews = new double[Markets];
        Array.Fill(none, 1);
        for (int place = 0; place < list.Length; place++)
        {
            var chances = ChancesOf(list[place]);
            double landed = 0;
            for (int s = 0; s < chances.Length; s++)
            {
                double here = none[s] * chances[s];
                value[s] += here * utility[place];
                none[s] -= here;
                landed += here;
            }

            landing[place] = landed / States;
            var own = _interviewByMarket.AsSpan(list[place] * Markets, Markets);
            for (int m = 0; m < Markets; m++)
            {
                interviews[m] += own[m];
            }
        }

        double unmatched = 0;
        var matched = new double[States];
        for (int s = 0; s < States; s++)
        {
            value[s] += none[s] * outside;
            matched[s] = 1 - none[s];
            unmatched += none[s];
        }

        var means = new double[Markets];
        MeanByMarket(matched, means);
        var match = Uncertainty.OfChance(means, _parameterSets);
        MeanByMarket(value, means);
        return new(
            match,
            Uncertainty.Of(means, _parameterSets),
            Uncertainty.Of(interviews, _parameterSets),
            landing,
            unmatched / States);
    }

    /// <summary>Joins the odds in two specialties: programs of the second follow those of the first.</summary>
    /// <remarks>State by state the applicant's own talent is the same in both, since the draws depend on the seed alone.</remarks>
    /// <exception cref="ArgumentException">Numbers of markets or draws differ.</exception>
    public ProgramOdds With(ProgramOdds second)
    {
        if (second.Markets != Markets || second.DrawsPerMarket != DrawsPerMarket)
        {
            throw new ArgumentException("Both need the same number of markets and draws.", nameof(second));
        }

        return new(
            [.. _chances, .. second._chances],
            [.. _interviewByMarket, .. second._interviewByMarket],
            [.. _parts, .. second._parts],
            Markets,
            DrawsPerMarket,
            Math.Max(_parameterSets, second._parameterSets));
    }

    /// <summary>The same odds, but at chosen programs those of other odds: with a signal, for example.</summary>
    /// <param name="which">For each program 0 to keep its odds, k for those of the k-th of <paramref name="others"/>.</param>
    /// <param name="others">Odds of the same programs in the same states.</param>
    /// <exception cref="ArgumentException">Numbers of programs, markets or draws differ.</exception>
    public ProgramOdds Choosing(IReadOnlyList<byte> which, params ReadOnlySpan<ProgramOdds> others)
    {
        foreach (var other in others)
        {
            if (other.Programs != Programs || other.Markets != Markets || other.DrawsPerMarket != DrawsPerMarket)
            {
                throw new ArgumentException("All need the same programs, markets and draws.", nameof(others));
            }
        }

        if (which.Count != Programs)
        {
            throw new ArgumentException("One choice is needed for each program.", nameof(which));
        }

        double[] chances = [.. _chances], interviews = [.. _interviewByMarket];
        ScoreParts[] parts = [.. _parts];
        for (int p = 0; p < Programs; p++)
        {
            if (which[p] > 0)
            {
                var other = others[which[p] - 1];
                other.ChancesOf(p).CopyTo(chances.AsSpan(p * States));
                other._interviewByMarket.AsSpan(p * Markets, Markets).CopyTo(interviews.AsSpan(p * Markets));
                parts[p] = other._parts[p];
            }
        }

        return new(chances, interviews, parts, Markets, DrawsPerMarket, _parameterSets);
    }

    private void MeanByMarket(ReadOnlySpan<double> states, Span<double> means)
    {
        for (int m = 0; m < means.Length; m++)
        {
            double sum = 0;
            foreach (double state in states.Slice(m * DrawsPerMarket, DrawsPerMarket))
            {
                sum += state;
            }

            means[m] = sum / DrawsPerMarket;
        }
    }
}
