using System.Runtime.InteropServices;

namespace Vouch.Engine.Matching.Exact;

/// <content>Propagation, and what is learned when it ends in a conflict.</content>
internal sealed partial class ClauseSolver
{
    private readonly List<int> _lesson = [];
    private readonly List<int> _toClear = [];

    // Sets everything that follows; returns a clause that cannot hold any more, or none.
    private int Propagate()
    {
        while (_head < _trailEnd)
        {
            var lost = Not(_trail[_head++]);
            var watches = _watches[lost].Items;
            Work += watches.Length;
            var kept = 0;
            for (var i = 0; i < watches.Length; i++)
            {
                var watch = watches[i];
                if (_values[watch.Blocker] > 0)
                {
                    watches[kept++] = watch;
                    continue;
                }

                var literals = _clauses.Literals(watch.Clause);
                if (_clauses.IsForgotten(watch.Clause) || MovesOn(watch.Clause, literals, lost))
                {
                    continue;
                }

                watches[kept++] = watch with { Blocker = literals[0] };
                if (_values[literals[0]] < 0)
                {
                    watches[(i + 1)..].CopyTo(watches[kept..]);
                    _watches[lost].Count -= i + 1 - kept;
                    _head = _trailEnd;
                    return watch.Clause;
                }

                if (_values[literals[0]] == 0)
                {
                    Set(literals[0], watch.Clause);
                }
            }

            _watches[lost].Count = kept;
        }

        return NoClause;
    }

    // Puts the lost literal second and watches another one instead, unless the first holds or there is no other.
    private bool MovesOn(int clause, Span<int> literals, int lost)
    {
        if (literals[0] == lost)
        {
            (literals[0], literals[1]) = (literals[1], lost);
        }

        for (var k = 2; k < literals.Length && _values[literals[0]] <= 0; k++)
        {
            if (_values[literals[k]] >= 0)
            {
                (literals[1], literals[k]) = (literals[k], literals[1]);
                _watches[literals[1]].Add(new(clause, literals[0]));
                return true;
            }
        }

        return false;
    }

    // Resolves back to the first literal of this level that alone implies the conflict, keeps the clause and goes back to where it bites.
    private void Learn(int conflict)
    {
        _lesson.Clear();
        _lesson.Add(0);
        var (open, at, clause, literal) = (0, _trailEnd - 1, conflict, -1);
        do
        {
            foreach (var other in _clauses.Literals(clause))
            {
                if (other != literal)
                {
                    open += Blame(other) ? 1 : 0;
                }
            }

            while (!_seen[_trail[at] >> 1])
            {
                at--;
            }

            literal = _trail[at--];
            clause = _reasons[literal >> 1];
            _seen[literal >> 1] = false;
            open--;
        }
        while (open > 0);

        _lesson[0] = Not(literal);
        _lesson.RemoveAll(l => l != _lesson[0] && FollowsFromTheOthers(l));
        foreach (var variable in _toClear)
        {
            _seen[variable] = false;
        }

        _toClear.Clear();
        _order.Fade();
        Keep();
    }

    // Notes a literal of an earlier level for the lesson; true when it is of this level.
    private bool Blame(int literal)
    {
        var variable = literal >> 1;
        if (_seen[variable] || _levels[variable] == 0)
        {
            return false;
        }

        _seen[variable] = true;
        _order.Bump(variable);
        if (_levels[variable] == Level)
        {
            return true;
        }

        _lesson.Add(literal);
        _toClear.Add(variable);
        return false;
    }

    private bool FollowsFromTheOthers(int literal)
    {
        var reason = _reasons[literal >> 1];
        if (reason == NoClause)
        {
            return false;
        }

        foreach (var other in _clauses.Literals(reason))
        {
            if (other >> 1 != literal >> 1 && !_seen[other >> 1] && _levels[other >> 1] > 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Keep()
    {
        if (_lesson.Count == 1)
        {
            BackTo(0);
            Set(_lesson[0], NoClause);
            return;
        }

        var (deepest, levels) = (1, new HashSet<int> { Level });
        for (var i = 1; i < _lesson.Count; i++)
        {
            levels.Add(_levels[_lesson[i] >> 1]);
            deepest = _levels[_lesson[i] >> 1] > _levels[_lesson[deepest] >> 1] ? i : deepest;
        }

        (_lesson[1], _lesson[deepest]) = (_lesson[deepest], _lesson[1]);
        var clause = _clauses.Add(CollectionsMarshal.AsSpan(_lesson), levels.Count);
        BackTo(_levels[_lesson[1] >> 1]);
        Attach(clause);
        _learned.Add(clause);
        Set(_lesson[0], clause);
    }

    // Drops the half of the learned clauses that span most levels, but none that is in use.
    private void Forget()
    {
        var kept = _learned.Where(Binds).ToList();
        var others = _learned.Where(c => !Binds(c)).OrderBy(_clauses.Span).ToList();
        foreach (var clause in others.Skip(others.Count / 2))
        {
            _clauses.Forget(clause);
        }

        _learned.Clear();
        _learned.AddRange(kept);
        _learned.AddRange(others.Take(others.Count / 2));
        _mostLearned += 500;

        bool Binds(int clause) => _clauses.Span(clause) <= 2 || _reasons[_clauses.Literals(clause)[0] >> 1] == clause;
    }
}
