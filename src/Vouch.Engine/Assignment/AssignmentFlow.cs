namespace Vouch.Engine.Assignment;

/// <summary>
/// The flow behind an assignment: source → mentees → mentors → sink, each pair once. A mentee's first mentor costs nothing extra, each
/// further one a given amount. Potentials keep every reduced cost of an arc that can take more flow at zero or above; the sink's is 0.
/// </summary>
internal sealed class AssignmentFlow
{
    private const int None = -1;
    private readonly AssignmentProblem _problem;
    private readonly long[] _costs;
    private readonly long _furtherCost;
    private readonly long _highestPathCost;
    private readonly int _mentees;
    private readonly int[] _menteeOf;
    private readonly List<int>[] _usedOfMentor;
    private readonly int[] _flowOfMentee;
    private readonly long[] _potential;
    private readonly long[] _distance;
    private readonly int[] _cameBy;
    private readonly bool[] _done;
    private readonly List<int> _touched = [];
    private readonly PriorityQueue<int, long> _queue = new();
    private long _sourcePotential;

    public AssignmentFlow(AssignmentProblem problem, long[] costs, long furtherCost, long highestPathCost)
    {
        _problem = problem;
        _costs = costs;
        _furtherCost = furtherCost;
        _highestPathCost = highestPathCost;
        _mentees = problem.MenteeDemands.Length;
        _menteeOf = problem.Mentees();
        var mentors = problem.MentorCapacities.Length;
        _usedOfMentor = new List<int>[mentors];
        for (var j = 0; j < mentors; j++)
        {
            _usedOfMentor[j] = [];
        }

        _flowOfMentee = new int[_mentees];
        _potential = new long[_mentees + mentors];
        _distance = new long[_mentees + mentors];
        _cameBy = new int[_mentees + mentors];
        _done = new bool[_mentees + mentors];
        _distance.AsSpan().Fill(long.MaxValue);
        Used = new bool[costs.Length];
    }

    /// <summary>Which pairs are assigned.</summary>
    public bool[] Used { get; }

    /// <summary>Adds the cheapest further pair, moving others where that helps. False when there is none worth adding.</summary>
    public bool Augment()
    {
        var (end, length) = FindCheapestPath();
        if (end == None || length - _sourcePotential > _highestPathCost)
        {
            Forget();
            return false;
        }

        foreach (var node in _touched)
        {
            if (_distance[node] < length)
            {
                _potential[node] += _distance[node] - length;
            }
        }

        _sourcePotential -= length;
        Push(end);
        Forget();
        return true;
    }

    /// <summary>Without changing the total cost, exchanges pairs so that the lowest score is as high as it can be.</summary>
    public void RaiseLowest()
    {
        for (; ; )
        {
            var lowest = Lowest();
            if (lowest == None)
            {
                return;
            }

            var search = new EqualExchange(_problem, this);
            if (ReducedCost(lowest) != 0 || !search.Replace(lowest))
            {
                return;
            }
        }
    }

    internal long ReducedCost(int pair) =>
        _costs[pair] + _potential[_menteeOf[pair]] - _potential[_mentees + _problem.Mentors[pair]];

    internal int MenteeOf(int pair) => _menteeOf[pair];

    internal IReadOnlyList<int> UsedOfMentor(int mentor) => _usedOfMentor[mentor];

    /// <summary>One mentor more for this mentee would be neither better nor worse.</summary>
    internal bool CanAddFreely(int mentee) => _flowOfMentee[mentee] < _problem.MenteeDemands[mentee]
        && UnitCost(_flowOfMentee[mentee]) + _sourcePotential - _potential[mentee] == 0;

    /// <summary>One mentor fewer for this mentee would be neither better nor worse.</summary>
    internal bool CanDropFreely(int mentee) => _flowOfMentee[mentee] > 0
        && UnitCost(_flowOfMentee[mentee] - 1) + _sourcePotential - _potential[mentee] == 0;

    internal bool HasRoomFreely(int mentor) => _usedOfMentor[mentor].Count < _problem.MentorCapacities[mentor]
        && _potential[_mentees + mentor] == 0;

    internal bool CanLoseFreely(int mentor) => _usedOfMentor[mentor].Count > 0 && _potential[_mentees + mentor] == 0;

    internal void Assign(int pair)
    {
        Used[pair] = true;
        _usedOfMentor[_problem.Mentors[pair]].Add(pair);
        _flowOfMentee[_menteeOf[pair]]++;
    }

    internal void Unassign(int pair)
    {
        Used[pair] = false;
        _usedOfMentor[_problem.Mentors[pair]].Remove(pair);
        _flowOfMentee[_menteeOf[pair]]--;
    }

    private long UnitCost(int unit) => unit == 0 ? 0 : _furtherCost;

    private int Lowest()
    {
        var lowest = None;
        for (var e = 0; e < Used.Length; e++)
        {
            if (Used[e] && (lowest == None || _problem.Scores[e] < _problem.Scores[lowest]))
            {
                lowest = e;
            }
        }

        return lowest;
    }

    // Dijkstra from all mentees who want more, until no mentor with room can be nearer than the nearest found.
    private (int End, long Length) FindCheapestPath()
    {
        for (var i = 0; i < _mentees; i++)
        {
            if (_flowOfMentee[i] < _problem.MenteeDemands[i] && _problem.Starts[i] < _problem.Starts[i + 1])
            {
                Reach(i, UnitCost(_flowOfMentee[i]) + _sourcePotential - _potential[i], None);
            }
        }

        var (end, length) = (None, long.MaxValue);
        while (_queue.TryDequeue(out var node, out var distance) && distance < length)
        {
            if (_done[node])
            {
                continue;
            }

            _done[node] = true;
            if (node < _mentees)
            {
                LeaveMentee(node, distance, length);
            }
            else if (LeaveMentor(node - _mentees, distance) is var whole && whole < length)
            {
                (end, length) = (node, whole);
            }
        }

        return (end, length);
    }

    private void LeaveMentee(int mentee, long distance, long length)
    {
        var from = distance + _potential[mentee];
        for (var e = _problem.Starts[mentee]; e < _problem.Starts[mentee + 1]; e++)
        {
            var mentor = _mentees + _problem.Mentors[e];
            var through = from + _costs[e] - _potential[mentor];
            if (through < _distance[mentor] && through < length && !Used[e])
            {
                Reach(mentor, through, e);
            }
        }
    }

    private long LeaveMentor(int mentor, long distance)
    {
        var from = distance + _potential[_mentees + mentor];
        foreach (var e in _usedOfMentor[mentor])
        {
            var mentee = _menteeOf[e];
            var through = from - _costs[e] - _potential[mentee];
            if (through < _distance[mentee])
            {
                Reach(mentee, through, e);
            }
        }

        return _usedOfMentor[mentor].Count < _problem.MentorCapacities[mentor] ? from : long.MaxValue;
    }

    private void Reach(int node, long distance, int by)
    {
        if (_distance[node] == long.MaxValue)
        {
            _touched.Add(node);
        }

        _distance[node] = distance;
        _cameBy[node] = by;
        _queue.Enqueue(node, distance);
    }

    private void Push(int end)
    {
        var path = new List<int>();
        for (var node = end; _cameBy[node] != None;)
        {
            var e = _cameBy[node];
            path.Add(e);
            node = node < _mentees ? _mentees + _problem.Mentors[e] : _menteeOf[e];
        }

        // From the mentee's side, so that a pair is given up before the mentor takes the next.
        foreach (var e in path)
        {
            if (Used[e])
            {
                Unassign(e);
            }
            else
            {
                Assign(e);
            }
        }
    }

    private void Forget()
    {
        foreach (var node in _touched)
        {
            _distance[node] = long.MaxValue;
            _done[node] = false;
        }

        _touched.Clear();
        _queue.Clear();
    }
}
