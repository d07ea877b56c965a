namespace Vouch.Engine.Matching.Exact;

/// <summary>Variables by how often they took part in recent conflicts: a binary heap, the most active on top, the lower number at a tie.</summary>
internal sealed class VariableOrder
{
    private const double Most = 1e100;
    private readonly List<int> _heap = [];
    private readonly List<int> _place = [];
    private readonly List<double> _activity = [];
    private double _step = 1;

    public bool IsEmpty => _heap.Count == 0;

    public void AddVariable()
    {
        _place.Add(-1);
        _activity.Add(0);
        Insert(_place.Count - 1);
    }

    public void Insert(int variable)
    {
        if (_place[variable] < 0)
        {
            _place[variable] = _heap.Count;
            _heap.Add(variable);
            Rise(_heap.Count - 1);
        }
    }

    public int Pop()
    {
        var top = _heap[0];
        var last = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        _place[top] = -1;
        if (_heap.Count > 0)
        {
            Put(0, last);
            Sink(0);
        }

        return top;
    }

    public void Bump(int variable)
    {
        _activity[variable] += _step;
        if (_activity[variable] > Most)
        {
            for (var v = 0; v < _activity.Count; v++)
            {
                _activity[v] /= Most;
            }

            _step /= Most;
        }

        if (_place[variable] >= 0)
        {
            Rise(_place[variable]);
        }
    }

    /// <summary>Lets what came before count for less.</summary>
    public void Fade() => _step /= 0.95;

    private bool Before(int a, int b) => _activity[a] > _activity[b] || (_activity[a] == _activity[b] && a < b);

    private void Put(int place, int variable)
    {
        _heap[place] = variable;
        _place[variable] = place;
    }

    private void Rise(int place)
    {
        var variable = _heap[place];
        while (place > 0 && Before(variable, _heap[(place - 1) / 2]))
        {
            Put(place, _heap[(place - 1) / 2]);
            place = (place - 1) / 2;
        }

        Put(place, variable);
    }

    private void Sink(int place)
    {
        var variable = _heap[place];
        for (int child; (child = (2 * place) + 1) < _heap.Count; place = child)
        {
            if (child + 1 < _heap.Count && Before(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!Before(_heap[child], variable))
            {
                break;
            }

            Put(place, _heap[child]);
        }

        Put(place, variable);
    }
}
