namespace Vouch.Engine.Matching.Exact;

/// <content>What is set for now, level by level, and how it is taken back.</content>
internal sealed partial class ClauseSolver
{
    private void Attach(int clause)
    {
        var literals = _clauses.Literals(clause);
        _watches[literals[0]].Add(new(clause, literals[1]));
        _watches[literals[1]].Add(new(clause, literals[0]));
    }

    private void Set(int literal, int reason)
    {
        _values[literal] = 1;
        _values[Not(literal)] = -1;
        _levels[literal >> 1] = Level;
        _reasons[literal >> 1] = reason;
        _trail[_trailEnd++] = literal;
    }

    private void BackTo(int level)
    {
        if (Level <= level)
        {
            return;
        }

        var start = _levelStarts[level];
        foreach (var literal in _trail.AsSpan(start, _trailEnd - start))
        {
            _values[literal] = 0;
            _values[Not(literal)] = 0;
            _phases[literal >> 1] = (literal & 1) == 0;
            _order.Insert(literal >> 1);
        }

        _trailEnd = start;
        _levelStarts.RemoveRange(level, Level - level);
        _head = start;
    }
}
