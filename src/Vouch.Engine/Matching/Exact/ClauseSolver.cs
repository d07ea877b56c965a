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
    private const int NoClause = -1;
    private readonly ClauseStore _clauses = new();
    private readonly List<int> _learned = [];
    private WatchList[] _watches = new WatchList[128];
    private sbyte[] _values = new sbyte[128];
    private int[] _levels = new int[64];
    private int[] _reasons = new int[64];
    private bool[] _phases = new bool[64];
    private bool[] _seen = new bool[64];
    private int[] _trail = new int[64];
    private int _trailEnd;
    private readonly List<int> _levelStarts = [];
    private readonly VariableOrder _order = new();
    private int _head;
    private bool _contradiction;
    private int _mostLearned = 4_000;
    private bool[] _model = [];

    public static int Not(int literal) => literal ^ 1;

    public int VariableCount { get; private set; }

    /// <summary>Clauses given so far, those that hold by themselves left out.</summary>
    public int ClauseCount { get; private set; }

    public long Conflicts { get; private set; }

    /// <summary>Watched clauses looked at so far: what a search costs, the same on every machine.</summary>
    public long Work { get; private set; }

    private int Level => _levelStarts.Count;

    /// <summary>A new variable; the literal that says yes.</summary>
    public int NewVariable()
    {
        if (VariableCount == _levels.Length)
        {
            Array.Resize(ref _watches, 4 * VariableCount);
            Array.Resize(ref _values, 4 * VariableCount);
            Array.Resize(ref _levels, 2 * VariableCount);
            Array.Resize(ref _reasons, 2 * VariableCount);
            Array.Resize(ref _phases, 2 * VariableCount);
            Array.Resize(ref _seen, 2 * VariableCount);
            Array.Resize(ref _trail, 2 * VariableCount);
        }

        _order.AddVariable();
        return 2 * VariableCount++;
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
                Set(kept[0], NoClause);
                _contradiction = Propagate() != NoClause;
                break;
            default:
                Attach(_clauses.Add(CollectionsMarshal.AsSpan(kept), span: 0));
                break;
        }
    }

    /// <summary>Searches for a model.</summary>
    /// <param name="mostWork">When to give up: at so much <see cref="Work"/> since the beginning.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public ClauseVerdict Solve(long mostWork, CancellationToken cancellationToken)
    {
        for (var restart = 1; !_contradiction; restart++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SearchUntil(Conflicts + (RestartUnit * Luby(restart))) is { } verdict)
            {
                BackTo(0);
                return verdict;
            }

            BackTo(0);
            if (Work >= mostWork)
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
            if (Propagate() is var conflict && conflict != NoClause)
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
                _levelStarts.Add(_trailEnd);
                Set((2 * variable) + (_phases[variable] ? 0 : 1), NoClause);
                return true;
            }
        }

        return false;
    }
}
