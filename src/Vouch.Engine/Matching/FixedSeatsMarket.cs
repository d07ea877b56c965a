namespace Vouch.Engine.Matching;

/// <summary>The singles of a small market when some seats are given away: their stable matchings by plain deferred acceptance.</summary>
internal sealed class FixedSeatsMarket
{
    private readonly Market _market;
    private readonly int[] _quotas;
    private readonly bool[] _isJoint;
    private readonly int[] _rank;
    private readonly List<int>[] _held;
    private readonly int[] _at;
    private readonly Stack<int> _waiting = new();

    public FixedSeatsMarket(Market market, int[] quotas, bool[] isJoint)
    {
        _market = market;
        _quotas = quotas;
        _isJoint = isJoint;
        _rank = new int[market.ProgramCount * market.ApplicantCount];
        _rank.AsSpan().Fill(-1);
        _held = new List<int>[market.ProgramCount];
        _at = new int[market.ApplicantCount];
        for (var p = 0; p < market.ProgramCount; p++)
        {
            _held[p] = [];
            var list = market.ProgramLists[p];
            for (var rank = 0; rank < list.Length; rank++)
            {
                _rank[(p * market.ApplicantCount) + list[rank]] = rank;
            }
        }
    }

    public int Rank(int program, int applicant) => _rank[(program * _market.ApplicantCount) + applicant];

    public int ProgramAt(int applicant, int at)
    {
        var list = _market.ApplicantLists[applicant];
        return at < list.Length ? list[at] : -1;
    }

    /// <summary>
    /// Where on the own list every single ends in the matching best for all singles, or null when a single would rather have one of the
    /// seats given away and its program agrees.
    /// </summary>
    public int[]? SolveFor(int[] taken, List<(int Program, int Rank)> seats)
    {
        foreach (var held in _held)
        {
            held.Clear();
        }

        for (var a = 0; a < _at.Length; a++)
        {
            _at[a] = _isJoint[a] ? 0 : -1;
            if (!_isJoint[a])
            {
                _waiting.Push(a);
            }
        }

        while (_waiting.TryPop(out var a))
        {
            Propose(a, taken);
        }

        foreach (var (program, rank) in seats)
        {
            var list = _market.ProgramLists[program];
            for (var better = 0; better < rank; better++)
            {
                var a = list[better];
                if (!_isJoint[a] && _market.ApplicantLists[a][.._at[a]].Contains(program))
                {
                    return null;
                }
            }
        }

        return [.. _at];
    }

    /// <summary>Where every single ends in the matching worst for all of them, given the best one: the programs propose.</summary>
    public int[] WorstFor(int[] taken, int[] best)
    {
        var at = new int[best.Length];
        for (var a = 0; a < at.Length; a++)
        {
            at[a] = _market.ApplicantLists[a].Length;
        }

        var next = new int[_quotas.Length];
        var free = new int[_quotas.Length];
        var waiting = new Stack<int>();
        for (var p = 0; p < next.Length; p++)
        {
            free[p] = _quotas[p] - taken[p];
            waiting.Push(p);
        }

        while (waiting.TryPop(out var p))
        {
            var list = _market.ProgramLists[p];
            while (free[p] > 0 && next[p] < list.Length)
            {
                var a = list[next[p]++];
                var place = _isJoint[a] ? -1 : _market.ApplicantLists[a].IndexOf(p);
                if (place >= 0 && place < at[a])
                {
                    var old = ProgramAt(a, at[a]);
                    at[a] = place;
                    free[p]--;
                    if (old >= 0)
                    {
                        free[old]++;
                        waiting.Push(old);
                    }
                }
            }
        }

        for (var a = 0; a < at.Length; a++)
        {
            at[a] = _isJoint[a] ? best[a] : at[a];
        }

        return at;
    }

    private void Propose(int applicant, int[] taken)
    {
        var list = _market.ApplicantLists[applicant];
        for (var at = _at[applicant] + 1; at < list.Length; at++)
        {
            var program = list[at];
            var rank = Rank(program, applicant);
            if (rank < 0)
            {
                continue;
            }

            var held = _held[program];
            if (held.Count < _quotas[program] - taken[program])
            {
                held.Add(rank);
            }
            else
            {
                var worst = held.Count == 0 ? -1 : held.Max();
                if (worst < rank)
                {
                    continue;
                }

                held[held.IndexOf(worst)] = rank;
                _waiting.Push(_market.ProgramLists[program][worst]);
            }

            _at[applicant] = at;
            return;
        }

        _at[applicant] = list.Length;
    }
}
