namespace Vouch.Engine.Portfolio;

/// <summary>
/// The candidates in the order in which the applicant likes them, each with its signal, and for every place and state the chance that nobody
/// better admits and the value of what lies below.
/// </summary>
internal sealed class SignalTable
{
    private readonly SignalProblem _problem;
    private readonly int[] _program;
    private readonly bool[] _isListed;
    private readonly byte[] _tier;
    private readonly double[] _open;
    private readonly double[] _below;
    private readonly double[][] _chances;
    private readonly int _states;

    public SignalTable(SignalProblem problem)
    {
        _problem = problem;
        int all = Check(problem);
        _states = Math.Min(all, problem.MostStates);
        var listed = problem.List.ToHashSet();
        _program = [.. problem.List.Concat(problem.Others).OrderByDescending(p => problem.Values[p]).ThenBy(p => p)];
        _isListed = Array.ConvertAll(_program, listed.Contains);
        _tier = new byte[_program.Length];
        _chances = [Gathered(problem.Chances.Span, all), .. problem.Tiers.Select(tier => Gathered(tier.Chances.Span, all))];
        _open = new double[(_program.Length + 1) * _states];
        _below = new double[(_program.Length + 1) * _states];
        Evaluate();
    }

    public readonly record struct Candidate(int Place, byte Tier, double Gain);

    public int Places => _program.Length;

    /// <summary>Expected value of the list as it is, less the price of the places that joined it.</summary>
    public double Value { get; private set; }

    public byte TierAt(int place) => _tier[place];

    public int PoolOf(int place, int tier) => _problem.Tiers[tier - 1].PoolOf[_program[place]];

    public byte[] TierOf()
    {
        var tiers = new byte[_problem.Values.Count];
        for (int place = 0; place < Places; place++)
        {
            tiers[_program[place]] = _tier[place];
        }

        return tiers;
    }

    public void Give(int place, int tier)
    {
        _tier[place] = (byte)tier;
        Evaluate();
    }

    /// <summary>The signal that adds most, by more than <paramref name="least"/>; place −1 when none does.</summary>
    /// <param name="left">Signals left, by tier and pool.</param>
    /// <param name="least">The gain to exceed.</param>
    /// <param name="onlyTier">The only tier to look at; 0 for all.</param>
    /// <param name="onlyPool">The only pool to look at; −1 for all.</param>
    public Candidate BestGain(int[][] left, double least, int onlyTier = 0, int onlyPool = -1)
    {
        var best = new Candidate(-1, 0, least);
        for (int place = 0; place < Places; place++)
        {
            for (int tier = 1; tier <= left.Length && _tier[place] == 0; tier++)
            {
                int pool = PoolOf(place, tier);
                bool isOpen = pool >= 0 && left[tier - 1][pool] > 0 && (onlyTier == 0 || onlyTier == tier) && (onlyPool < 0 || onlyPool == pool);
                if (isOpen && Gain(place, tier) is var gain && gain > best.Gain)
                {
                    best = new(place, (byte)tier, gain);
                }
            }
        }

        return best;
    }

    private double Gain(int place, int tier)
    {
        var with = Chances(place, tier);
        var now = _isListed[place] ? Chances(place, 0) : default;
        double value = _problem.Values[_program[place]], sum = 0;
        int open = place * _states, below = (place + 1) * _states;
        for (int s = 0; s < _states; s++)
        {
            double more = with[s] - (now.IsEmpty ? 0 : now[s]);
            sum += _open[open + s] * more * (value - _below[below + s]);
        }

        return (sum / _states) - (_isListed[place] ? 0 : _problem.PriceOfPlace);
    }

    private void Evaluate()
    {
        int end = Places * _states;
        Array.Fill(_open, 1, 0, _states);
        Array.Fill(_below, _problem.Outside, end, _states);
        double price = 0;
        for (int place = 0; place < Places; place++)
        {
            var chances = Current(place);
            for (int s = 0; s < _states; s++)
            {
                _open[((place + 1) * _states) + s] = _open[(place * _states) + s] * (chances.IsEmpty ? 1 : 1 - chances[s]);
            }

            price += !_isListed[place] && _tier[place] > 0 ? _problem.PriceOfPlace : 0;
        }

        for (int place = Places - 1; place >= 0; place--)
        {
            var chances = Current(place);
            double value = _problem.Values[_program[place]];
            for (int s = 0; s < _states; s++)
            {
                double below = _below[((place + 1) * _states) + s];
                _below[(place * _states) + s] = chances.IsEmpty ? below : below + (chances[s] * (value - below));
            }
        }

        double sum = 0;
        for (int s = 0; s < _states; s++)
        {
            sum += _below[s];
        }

        Value = (sum / _states) - price;
    }

    private ReadOnlySpan<double> Current(int place) =>
        _isListed[place] || _tier[place] > 0 ? Chances(place, _tier[place]) : default;

    private ReadOnlySpan<double> Chances(int place, int tier) => _chances[tier].AsSpan(place * _states, _states);

    /// <summary>The rows of the candidates, place by place, at the states that are looked at.</summary>
    private double[] Gathered(ReadOnlySpan<double> chances, int all)
    {
        var rows = new double[Places * _states];
        for (int place = 0; place < Places; place++)
        {
            for (int s = 0; s < _states; s++)
            {
                rows[(place * _states) + s] = chances[(_program[place] * all) + (int)((long)s * all / _states)];
            }
        }

        return rows;
    }

    private static int Check(SignalProblem problem)
    {
        int programs = problem.Values.Count;
        if (programs == 0 || problem.Chances.Length == 0 || problem.Chances.Length % programs != 0
            || problem.Tiers.Any(tier => tier.Chances.Length != problem.Chances.Length || tier.PoolOf.Count != programs))
        {
            throw new ArgumentException("Chances and pools are given for every program, and the states are the same in every tier.", nameof(problem));
        }

        if (problem.Tiers.Any(tier => tier.PoolOf.Any(pool => pool < -1 || pool >= tier.Allotments.Count) || tier.Allotments.Any(count => count < 0)))
        {
            throw new ArgumentException("Every pool has an allotment of 0 or more.", nameof(problem));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(problem.MostStates, 1, nameof(problem));
        int[] candidates = [.. problem.List, .. problem.Others];
        if (candidates.Distinct().Count() != candidates.Length || candidates.Any(p => p < 0 || p >= programs))
        {
            throw new ArgumentException("Candidates are programs, none of them twice.", nameof(problem));
        }

        return problem.Chances.Length / programs;
    }
}
