namespace Vouch.Engine.Assignment;

/// <summary>Takes as many pairs of one score as the room left allows (augmenting paths, Berge 1957).</summary>
internal sealed class EqualScores
{
    private readonly AssignmentProblem _problem;
    private readonly int[] _mentees;
    private readonly int[] _demand;
    private readonly int[] _capacity;
    private readonly bool[] _used;
    private readonly Dictionary<int, List<int>> _byMentee = [];
    private readonly Dictionary<int, List<int>> _byMentor = [];
    private readonly HashSet<int> _visited = [];

    public EqualScores(AssignmentProblem problem, int[] mentees, int[] demand, int[] capacity, bool[] used, ReadOnlySpan<int> pairs)
    {
        (_problem, _mentees, _demand, _capacity, _used) = (problem, mentees, demand, capacity, used);
        foreach (var e in pairs)
        {
            if (demand[mentees[e]] > 0 && capacity[problem.Mentors[e]] > 0)
            {
                Add(_byMentee, mentees[e], e);
                Add(_byMentor, problem.Mentors[e], e);
            }
        }
    }

    public void Take()
    {
        foreach (var mentee in _byMentee.Keys.Order())
        {
            while (_demand[mentee] > 0)
            {
                _visited.Clear();
                if (!FindMentor(mentee))
                {
                    break;
                }

                _demand[mentee]--;
            }
        }
    }

    // Depth first, by hand: a chain of exchanges may be as long as there are mentees.
    private bool FindMentor(int mentee)
    {
        var cameBy = new Dictionary<int, int>();
        var stack = new Stack<int>([mentee]);
        while (stack.TryPop(out var at))
        {
            foreach (var e in _byMentee[at])
            {
                var mentor = _problem.Mentors[e];
                if (_used[e] || !_visited.Add(mentor))
                {
                    continue;
                }

                cameBy[mentor] = e;
                if (_capacity[mentor] > 0)
                {
                    _capacity[mentor]--;
                    Exchange(mentor, mentee, cameBy);
                    return true;
                }

                foreach (var held in _byMentor[mentor])
                {
                    if (_used[held] && cameBy.TryAdd(~_mentees[held], held))
                    {
                        stack.Push(_mentees[held]);
                    }
                }
            }
        }

        return false;
    }

    // Mentors are keys as they are, mentees as complements.
    private void Exchange(int mentor, int start, Dictionary<int, int> cameBy)
    {
        for (; ; )
        {
            var taken = cameBy[mentor];
            _used[taken] = true;
            var mentee = _mentees[taken];
            if (mentee == start)
            {
                return;
            }

            var given = cameBy[~mentee];
            _used[given] = false;
            mentor = _problem.Mentors[given];
        }
    }

    private static void Add(Dictionary<int, List<int>> lists, int key, int pair)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(pair);
    }
}
