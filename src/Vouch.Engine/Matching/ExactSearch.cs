namespace Vouch.Engine.Matching;

/// <summary>
/// Decides small markets with couples: tries the joint outcomes of all couples in turn, the most constrained couple first. What is tried
/// fixes the couples' seats; the singles then form a market of their own, whose applicant-best matching shows at once when a single
/// would push a couple's member out, and that cannot be mended by fixing more couples, because every seat taken makes the singles worse off.
/// With all couples fixed, every stable matching of the singles is looked at.
/// </summary>
internal sealed class ExactSearch
{
    private const long MostNodes = 400_000;
    private readonly Market _market;
    private readonly int[] _quotas;
    private readonly JointLists[] _seekers;
    private readonly bool[] _isJoint;
    private readonly int[] _taken;
    private readonly List<(int Program, int Rank)> _seats = [];
    private readonly FixedSeatsMarket _singles;
    private readonly Matching _matching;
    private long _nodes;

    private ExactSearch(Market market, int[] quotas)
    {
        _market = market;
        _quotas = quotas;
        _isJoint = JointLists.Seekers(market);
        _taken = new int[market.ProgramCount];
        _singles = new(market, quotas, _isJoint);
        _seekers = [.. JointLists.Of(market).Select(Possible).OrderBy(s => s.Choices.Count)];
        _matching = new(market.ApplicantCount, market.Supplements.Length > 0);
    }

    /// <summary>Whether a market is small enough to try.</summary>
    public static bool Suits(Market market)
    {
        var joint = (2 * market.Couples.Length) + market.Supplements.Length;
        return joint <= 24 && market.ApplicantCount <= 60 && (long)market.ApplicantCount * market.ProgramCount <= 100_000;
    }

    /// <summary>A stable matching, or null with the reason: proven that there is none, or given up.</summary>
    public static (Matching? Found, bool Proven) Search(Market market, ReadOnlySpan<int> quotas, CancellationToken cancellationToken)
    {
        var search = new ExactSearch(market, quotas.ToArray());
        var found = search.Try(0, cancellationToken);
        return found ? (search._matching, true) : (null, search._nodes <= MostNodes);
    }

    // Only the choices that both programs return, up to one that nobody could keep the couple from.
    private JointLists Possible(JointLists seeker)
    {
        var possible = new List<(int, int)>();
        foreach (var (p, q) in seeker.Choices)
        {
            if ((p >= 0 && _singles.Rank(p, seeker.First) < 0) || (q >= 0 && _singles.Rank(q, seeker.Second) < 0))
            {
                continue;
            }

            if (p >= 0 && p == q && (_quotas[p] < 2 || seeker.SamePerson))
            {
                continue;
            }

            possible.Add((p, q));
            var rankAtFirst = p < 0 ? -1 : _singles.Rank(p, seeker.First);
            var rankAtSecond = q < 0 ? -1 : _singles.Rank(q, seeker.Second);
            var certain = p == q
                ? Math.Max(rankAtFirst, rankAtSecond) < _quotas[p]
                : (p < 0 || rankAtFirst < _quotas[p]) && (q < 0 || rankAtSecond < _quotas[q]);
            if (certain)
            {
                break;
            }
        }

        return seeker with { Choices = possible };
    }

    private bool Try(int index, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_nodes > MostNodes)
        {
            return false;
        }

        if (_singles.SolveFor(_taken, _seats) is not { } best)
        {
            return false;
        }

        if (index == _seekers.Length)
        {
            return TrySingles(best);
        }

        var seeker = _seekers[index];
        foreach (var (p, q) in seeker.Choices)
        {
            if (Seat(p, seeker.First) & Seat(q, seeker.Second))
            {
                Set(seeker, p, q);
                if (Try(index + 1, cancellationToken))
                {
                    return true;
                }
            }

            Unseat(q);
            Unseat(p);
        }

        Set(seeker, -1, -1);
        return Try(index + 1, cancellationToken);
    }

    private void Set(JointLists seeker, int p, int q)
    {
        _matching.ProgramOf[seeker.First] = p;
        if (seeker.SamePerson)
        {
            _matching.SupplementOf[seeker.First] = q;
        }
        else
        {
            _matching.ProgramOf[seeker.Second] = q;
        }
    }

    // False when it is one too many; it is taken all the same, and given back by Unseat.
    private bool Seat(int program, int applicant)
    {
        if (program < 0)
        {
            return true;
        }

        _seats.Add((program, _singles.Rank(program, applicant)));
        return ++_taken[program] <= _quotas[program];
    }

    private void Unseat(int program)
    {
        if (program >= 0)
        {
            _seats.RemoveAt(_seats.Count - 1);
            _taken[program]--;
        }
    }

    // Every stable matching of the singles lies between the best and the worst for them.
    private bool TrySingles(int[] best)
    {
        var worst = _singles.WorstFor(_taken, best);
        var open = new List<int>();
        for (var a = 0; a < best.Length; a++)
        {
            if (!_isJoint[a])
            {
                _matching.ProgramOf[a] = _singles.ProgramAt(a, best[a]);
                if (best[a] != worst[a])
                {
                    open.Add(a);
                }
            }
        }

        return TryOpen(open, 0, best, worst);
    }

    private bool TryOpen(List<int> open, int index, int[] best, int[] worst)
    {
        if (++_nodes > MostNodes)
        {
            return false;
        }

        if (index == open.Count)
        {
            return JudgedBy(_quotas);
        }

        var applicant = open[index];
        for (var at = best[applicant]; at <= worst[applicant]; at++)
        {
            _matching.ProgramOf[applicant] = _singles.ProgramAt(applicant, at);
            if (TryOpen(open, index + 1, best, worst))
            {
                return true;
            }
        }

        return false;
    }

    private bool JudgedBy(int[] quotas) =>
        StabilityChecker.Check(_market, _matching.ProgramOf, _matching.SupplementOf, StabilityRules.Default, 1, quotas).Count == 0;
}
