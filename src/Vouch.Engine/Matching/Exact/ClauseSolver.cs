using System.Runtime.InteropServices;

namespace Vouch.Engine.Matching.Exact;

/// <summary>
/// Decides whether yes/no variables can be chosen so that every clause holds: propagation over two watched literals (Moskewicz and others
/// 2001) and learning from conflicts (Marques-Silva and Sakallah 1999). Deterministic. Clauses may be added after an answer, and the search
/// goes on with what it has learned.
/// </summary>
/// <remarks>A literal is 2 × variable when it says yes and 2 × variable + 1 when it says no; <see cref="Not"/> turns it around.</remarks>
internal sealed partial class ClauseSolver
{
    private const int RestartUnit = 100;
    private readonly List<Clause> _learned = [];
    private readonly List<List<Watch>> _watches = [];
    private readonly List<sbyte> _values = [];
    private readonly List<int> _levels = [];
    private readonly List<Clause?> _reasons = [];
    private readonly List<bool> _phases = [];
    private readonly List<bool> _seen = [];
    private readonly List<int> _trail = [];
    private readonly List<int> _levelStarts = [];
    private readonly VariableOrder _order = new();
    private int _head;
    private bool _contradiction;
    private int _mostLearned = 4_000;
    private bool[] _model = [];

    public static int Not(int literal) => literal ^ 1;

    public int VariableCount => _levels.Count;

    /// <summary>Clauses given so far, those that hold by themselves left out.</summary>
    public int ClauseCount { get; private set; }

    public long Conflicts { get; private set; }

    private int Level => _levelStarts.Count;

    /// <summary>A new variable; the literal that says yes.</summary>
    public int NewVariable()
    {
        _watches.Add([]);
        _watches.Add([]);
        _values.Add(0);
        _values.Add(0);
        _levels.Add(0);
        _reasons.Add(null);
        _phases.Add(false);
        _seen.Add(false);
        _order.AddVariable();
        return 2 * (VariableCount - 1);
    }

    /// <summary>What to try first for a literal's variable.</summary>
    public void Suggest(int literal) => _phases[literal >> 1] = (literal & 1) == 0;

    /// <summary>Whether a literal holds in the last model.</summary>
    public bool Holds(int literal) => _model[literal >> 1] == ((literal & 1) == 0);

    /// <summary>Adds a clause. Between searches only.</summary>
    public void Add(params ReadOnlySpan<int> literals)
    {
        if (_contradiction)
        {
            return;
        }

        var kept = new List<int>(literals.Length);
        foreach (var literal in literals)
        {
            if (_values[literal] > 0 || kept.Contains(Not(literal)))
            {
                return;
            }

            if (_values[literal] == 0 && !kept.Contains(literal))
            {
                kept.Add(literal);
            }
        }

        ClauseCount++;
        switch (kept.Count)
        {
            case 0:
                _contradiction = true;
                break;
            case 1:
                Set(kept[0], null);
                _contradiction = Propagate() is not null;
                break;
            default:
                Attach(new([.. kept]));
                break;
        }
    }

    /// <summary>Searches for a model.</summary>
    /// <param name="mostConflicts">When to give up.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public ClauseVerdict Solve(long mostConflicts, CancellationToken cancellationToken)
    {
        var give = Conflicts + mostConflicts;
        for (var restart = 1; !_contradiction; restart++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SearchUntil(Conflicts + (RestartUnit * Luby(restart))) is { } verdict)
            {
                BackTo(0);
                return verdict;
            }

            BackTo(0);
            if (Conflicts >= give)
            {
                return ClauseVerdict.GaveUp;
            }
        }

        return ClauseVerdict.Contradiction;
    }

    // 1 1 2 1 1 2 4 1 1 2 1 1 2 4 8 … (Luby, Sinclair and Zuckerman 1993).
    private static long Luby(int index)
    {
        var (size, power) = (1, 0);
        while (size < index)
        {
            size = (2 * size) + 1;
            power++;
        }

        while (size != index)
        {
            size /= 2;
            power--;
            index = ((index - 1) % size) + 1;
        }

        return 1L << power;
    }

    private ClauseVerdict? SearchUntil(long conflicts)
    {
        while (true)
        {
            if (Propagate() is { } conflict)
            {
                Conflicts++;
                if (Level == 0)
                {
                    _contradiction = true;
                    return ClauseVerdict.Contradiction;
                }

                Learn(conflict);
                continue;
            }

            if (Conflicts >= conflicts)
            {
                return null;
            }

            if (_learned.Count > _mostLearned)
            {
                Forget();
            }

            if (!Decide())
            {
                _model = [.. Enumerable.Range(0, VariableCount).Select(v => _values[2 * v] > 0)];
                return ClauseVerdict.Satisfied;
            }
        }
    }

    private bool Decide()
    {
        while (!_order.IsEmpty)
        {
            var variable = _order.Pop();
            if (_values[2 * variable] == 0)
            {
                _levelStarts.Add(_trail.Count);
                Set((2 * variable) + (_phases[variable] ? 0 : 1), null);
                return true;
            }
        }

        return false;
    }

    private void Attach(Clause clause)
    {
        _watches[clause.Literals[0]].Add(new(clause, clause.Literals[1]));
        _watches[clause.Literals[1]].Add(new(clause, clause.Literals[0]));
    }

    private void Set(int literal, Clause? reason)
    {
        _values[literal] = 1;
        _values[Not(literal)] = -1;
        _levels[literal >> 1] = Level;
        _reasons[literal >> 1] = reason;
        _trail.Add(literal);
    }

    private void BackTo(int level)
    {
        if (Level <= level)
        {
            return;
        }

        var start = _levelStarts[level];
        foreach (var literal in CollectionsMarshal.AsSpan(_trail)[start..])
        {
            _values[literal] = 0;
            _values[Not(literal)] = 0;
            _phases[literal >> 1] = (literal & 1) == 0;
            _order.Insert(literal >> 1);
        }

        _trail.RemoveRange(start, _trail.Count - start);
        _levelStarts.RemoveRange(level, Level - level);
        _head = start;
    }
}
