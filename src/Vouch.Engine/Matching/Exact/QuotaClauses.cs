namespace Vouch.Engine.Matching.Exact;

/// <summary>What one program may hold and whom it refuses, as clauses over its <see cref="SeatCounts"/> and its final quota.</summary>
internal sealed class QuotaClauses
{
    private readonly ClauseSolver _solver;
    private readonly SeatCounts _seats;
    private readonly (int Quota, int Holds)[] _quotas;
    private readonly Parity _parity;
    private readonly bool _lowered;
    private readonly Dictionary<(int Above, int Fewer, bool Both), int> _refusals = [];

    /// <summary>States that the program keeps to its quota and parity.</summary>
    /// <param name="solver">Takes the clauses.</param>
    /// <param name="always">A literal that always holds.</param>
    /// <param name="seats">Whom it may hold.</param>
    /// <param name="quota">Its quota at the start.</param>
    /// <param name="most">Its quota when every rule brings it everything; below zero when rules leave the quota alone.</param>
    /// <param name="parity">The number it asks for.</param>
    /// <param name="lowered">It may keep more than one vacancy for that.</param>
    public QuotaClauses(ClauseSolver solver, int always, SeatCounts seats, int quota, long most, Parity parity, bool lowered)
    {
        (_solver, _seats, _parity, _lowered) = (solver, seats, parity, lowered);

        // A program with room for two more than may ever come is never full, however large it is.
        EveryoneAndTwo = seats.Count + 2;
        _quotas = most < 0
            ? [(Math.Min(quota, EveryoneAndTwo), always)]
            : [.. Enumerable.Range(0, (int)Math.Min(most, EveryoneAndTwo) + 1).Select(q => (q, solver.NewVariable()))];
        if (most >= 0)
        {
            OneQuota();
        }

        foreach (var (q, holds) in _quotas)
        {
            solver.Add(ClauseSolver.Not(holds), ClauseSolver.Not(seats.AtLeast(seats.Count, q + 1)));
        }

        for (var count = 1; parity != Parity.Any && count <= seats.Count; count++)
        {
            if (count % 2 == (parity == Parity.Even ? 1 : 0))
            {
                solver.Add(ClauseSolver.Not(seats.Exactly(count)));
            }
        }
    }

    /// <summary>The largest quota that is told apart.</summary>
    public int EveryoneAndTwo { get; }

    /// <summary>The quota is this, with all that are never filled being one.</summary>
    public int QuotaIs(int quota) => _quotas[Math.Min(quota, EveryoneAndTwo)].Holds;

    /// <summary>The program holds at least its quota, or one fewer when asked, of the applicants above a rank. Holds only if that is true.</summary>
    /// <param name="rank">The rank of the one who would come.</param>
    /// <param name="fewer">1 when two positions are asked for and the partner's is not counted yet.</param>
    /// <param name="both">Two come who are not there.</param>
    public int Refuses(int rank, int fewer = 0, bool both = false)
    {
        var above = _seats.Above(rank);
        if (_quotas.Length == 1 && _parity == Parity.Any)
        {
            return _seats.AtLeast(above, _quotas[0].Quota - fewer);
        }

        if (!_refusals.TryGetValue((above, fewer, both), out var refuses))
        {
            _refusals[(above, fewer, both)] = refuses = _solver.NewVariable();
            if (_parity != Parity.Any && _lowered)
            {
                AddLowered(refuses, above, fewer, both);
            }
            else
            {
                AddPlain(refuses, above, fewer);
            }
        }

        return refuses;
    }

    /// <summary>For a parity with lowered quotas: fewer than two positions are vacant.</summary>
    public int AlmostFull()
    {
        var literal = _solver.NewVariable();
        AddAlmostFull(literal);
        return literal;
    }

    private void OneQuota()
    {
        _solver.Add([.. _quotas.Select(q => q.Holds)]);
        for (var i = 0; i < _quotas.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                _solver.Add(ClauseSolver.Not(_quotas[i].Holds), ClauseSolver.Not(_quotas[j].Holds));
            }
        }
    }

    // With a parity, the last vacancy does not count when it is the only one.
    private void AddPlain(int refuses, int above, int fewer)
    {
        foreach (var (quota, holds) in _quotas)
        {
            if (_parity == Parity.Any)
            {
                _solver.Add(ClauseSolver.Not(refuses), ClauseSolver.Not(holds), _seats.AtLeast(above, quota - fewer));
            }
            else
            {
                _solver.Add(ClauseSolver.Not(refuses), ClauseSolver.Not(holds), _seats.AtLeast(above, quota - 1 - fewer));
                _solver.Add(
                    ClauseSolver.Not(refuses), ClauseSolver.Not(holds), _seats.Exactly(quota - 1), _seats.AtLeast(above, quota - fewer));
            }
        }
    }

    // It takes nobody below those it holds, unless two come at once and there are two vacancies.
    private void AddLowered(int refuses, int above, int fewer, bool both)
    {
        for (var count = 0; count <= _seats.Count; count++)
        {
            _solver.Add(ClauseSolver.Not(refuses), ClauseSolver.Not(_seats.Exactly(count)), _seats.AtLeast(above, count - fewer));
        }

        if (both)
        {
            AddAlmostFull(refuses);
        }
    }

    private void AddAlmostFull(int literal)
    {
        foreach (var (quota, holds) in _quotas)
        {
            _solver.Add(ClauseSolver.Not(literal), ClauseSolver.Not(holds), _seats.AtLeast(_seats.Count, quota - 1));
        }
    }
}
