namespace Vouch.Engine.Assignment;

/// <content>The search for a cheapest path, and what it changes.</content>
internal sealed partial class AssignmentFlow
{
    // Dijkstra from the mentee, until no mentor with room and no place to leave can be nearer than the nearest found.
    private (int End, long Length) FindCheapestPath(int start, long bound)
    {
        Reach(start, 0, None);
        var (end, length) = (None, bound);
        while (_queue.TryDequeue(out var node, out var distance) && distance <= length)
        {
            if (_done[node])
            {
                continue;
            }

            _done[node] = true;
            if (node >= _mentees)
            {
                var whole = LeaveMentor(node - _mentees, distance);
                if (whole < length || (whole == length && end < _mentees))
                {
                    (end, length) = (node, whole); // Of equal lengths, the one that serves.
                }

                continue;
            }

            // A mentee on the way gives up one mentor; the start has not got this one yet.
            var leaving = distance + _potential[node] + LeavingCost(_flowOfMentee[node] + (node == start ? 1 : 0));
            if (leaving < length && bound == long.MaxValue)
            {
                (end, length) = (node, leaving);
            }

            LeaveMentee(node, distance, length);
        }

        return (end, length);
    }

    private void Finish(int end, long length)
    {
        foreach (var node in _touched)
        {
            if (_distance[node] < length)
            {
                _potential[node] += _distance[node] - length;
            }
        }

        Push(end);
        Forget();
    }

    private void LeaveMentee(int mentee, long distance, long length)
    {
        var from = distance + _potential[mentee];
        for (var e = _problem.Starts[mentee]; e < _problem.Starts[mentee + 1]; e++)
        {
            var mentor = _mentees + _problem.Mentors[e];
            var through = from + _costs[e] - _potential[mentor];
            if (through < _distance[mentor] && through <= length && !Used[e])
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
