namespace Vouch.Engine.Assignment;

/// <summary>Gives up one pair for others that are all better, at no change of the total: a search along arcs of reduced cost zero.</summary>
internal sealed class EqualExchange
{
    private const int None = -1;
    private readonly AssignmentProblem _problem;
    private readonly AssignmentFlow _flow;
    private readonly int _mentees;
    private readonly int _source;
    private readonly int _sink;
    private readonly int[] _from;
    private readonly int[] _by;
    private readonly Queue<int> _queue = new();

    public EqualExchange(AssignmentProblem problem, AssignmentFlow flow)
    {
        _problem = problem;
        _flow = flow;
        _mentees = problem.MenteeDemands.Length;
        _source = _mentees + problem.MentorCapacities.Length;
        _sink = _source + 1;
        _from = new int[_sink + 1];
        _by = new int[_sink + 1];
        _from.AsSpan().Fill(None);
    }

    /// <summary>Replaces an assigned pair by pairs of higher score. False when that cannot be done.</summary>
    public bool Replace(int pair)
    {
        var start = _flow.MenteeOf(pair);
        var goal = _mentees + _problem.Mentors[pair];
        var lowest = _problem.Scores[pair];
        _from[start] = start;
        _queue.Enqueue(start);
        while (_from[goal] == None && _queue.TryDequeue(out var node))
        {
            Leave(node, lowest, pair);
        }

        if (_from[goal] == None)
        {
            return false;
        }

        var changes = new List<int> { pair };
        for (var node = goal; node != start; node = _from[node])
        {
            if (_by[node] != None)
            {
                changes.Add(_by[node]);
            }
        }

        foreach (var change in changes)
        {
            if (_flow.Used[change])
            {
                _flow.Unassign(change);
            }
            else
            {
                _flow.Assign(change);
            }
        }

        return true;
    }

    private void Leave(int node, long lowest, int given)
    {
        if (node == _source)
        {
            for (var i = 0; i < _mentees; i++)
            {
                ReachIf(_flow.CanAddFreely(i), node, i, None);
            }
        }
        else if (node == _sink)
        {
            for (var j = 0; j < _problem.MentorCapacities.Length; j++)
            {
                ReachIf(_flow.CanLoseFreely(j), node, _mentees + j, None);
            }
        }
        else if (node < _mentees)
        {
            for (var e = _problem.Starts[node]; e < _problem.Starts[node + 1]; e++)
            {
                ReachIf(
                    !_flow.Used[e] && _problem.Scores[e] > lowest && _flow.ReducedCost(e) == 0, node, _mentees + _problem.Mentors[e], e);
            }

            ReachIf(_flow.CanDropFreely(node), node, _source, None);
        }
        else
        {
            foreach (var e in _flow.UsedOfMentor(node - _mentees))
            {
                ReachIf(e != given && _flow.ReducedCost(e) == 0, node, _flow.MenteeOf(e), e);
            }

            ReachIf(_flow.HasRoomFreely(node - _mentees), node, _sink, None);
        }
    }

    private void ReachIf(bool open, int from, int node, int by)
    {
        if (open && _from[node] == None)
        {
            _from[node] = from;
            _by[node] = by;
            _queue.Enqueue(node);
        }
    }
}
