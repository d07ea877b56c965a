using System.Runtime.InteropServices;

namespace Vouch.Engine.Matching.Exact;

/// <content>Propagation, and what is learned when it ends in a conflict.</content>
internal sealed partial class ClauseSolver
{
    private readonly List<int> _lesson = [];
    private readonly List<int> _toClear = [];

    // Sets everything that follows; returns a clause that cannot hold any more, or null.
    private Clause? Propagate()
    {
        while (_head < _trail.Count)
        {
            var lost = Not(_trail[_head++]);
            var watching = _watches[lost];
            var watches = CollectionsMarshal.AsSpan(watching);
            var values = CollectionsMarshal.AsSpan(_values);
            var kept = 0;
            Clause? conflict = null;
            for (var i = 0; i < watches.Length; i++)
            {
                var watch = watches[i];
                if (conflict is not null || values[watch.Blocker] > 0)
                {
                    watches[kept++] = watch;
                    continue;
                }

                if (watch.Clause.Removed)
                {
                    continue;
                }

                var literals = watch.Clause.Literals;
                if (literals[0] == lost)
                {
                    (literals[0], literals[1]) = (literals[1], lost);
                }

                if (values[literals[0]] <= 0 && MovesOn(watch.Clause, literals, values))
                {
                    continue;
                }

                watches[kept++] = watch with { Blocker = literals[0] };
                if (values[literals[0]] < 0)
                {
                    conflict = watch.Clause;
                }
                else if (values[literals[0]] == 0)
                {
                    Set(literals[0], watch.Clause);
                }
            }

            watching.RemoveRange(kept, watching.Count - kept);
            if (conflict is not null)
            {
                _head = _trail.Count;
                return conflict;
            }
        }

        return null;
    }

    // Watches another literal instead of the second one, which is lost.
    private bool MovesOn(Clause clause, int[] literals, ReadOnlySpan<sbyte> values)
    {
        for (var k = 2; k < literals.Length; k++)
        {
            if (values[literals[k]] >= 0)
            {
                (literals[1], literals[k]) = (literals[k], literals[1]);
                _watches[literals[1]].Add(new(clause, literals[0]));
                return true;
            }
        }

        return false;
    }

    // Resolves back to the first literal of this level that alone implies the conflict, keeps the clause and goes back to where it bites.
    private void Learn(Clause conflict)
    {
        _lesson.Clear();
        _lesson.Add(0);
        var (open, at, clause, literal) = (0, _trail.Count - 1, conflict, -1);
        do
        {
            foreach (var other in clause.Literals)
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
            clause = _reasons[literal >> 1]!;
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
        if (_reasons[literal >> 1] is not { } reason)
        {
            return false;
        }

        foreach (var other in reason.Literals)
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
            Set(_lesson[0], null);
            return;
        }

        var (deepest, levels) = (1, new HashSet<int> { Level });
        for (var i = 1; i < _lesson.Count; i++)
        {
            levels.Add(_levels[_lesson[i] >> 1]);
            deepest = _levels[_lesson[i] >> 1] > _levels[_lesson[deepest] >> 1] ? i : deepest;
        }

        (_lesson[1], _lesson[deepest]) = (_lesson[deepest], _lesson[1]);
        var clause = new Clause([.. _lesson]) { Span = levels.Count };
        BackTo(_levels[_lesson[1] >> 1]);
        Attach(clause);
        _learned.Add(clause);
        Set(_lesson[0], clause);
    }

    // Drops the half of the learned clauses that span most levels, but none that is in use.
    private void Forget()
    {
        var kept = _learned.Where(Binds).ToList();
        var others = _learned.Where(c => !Binds(c)).OrderBy(c => c.Span).ToList();
        foreach (var clause in others.Skip(others.Count / 2))
        {
            clause.Removed = true;
        }

        _learned.Clear();
        _learned.AddRange(kept);
        _learned.AddRange(others.Take(others.Count / 2));
        _mostLearned += 500;

        bool Binds(Clause clause) => clause.Span <= 2 || _reasons[clause.Literals[0] >> 1] == clause;
    }
}
