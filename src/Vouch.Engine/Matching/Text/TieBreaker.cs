namespace Vouch.Engine.Matching.Text;

/// <summary>Puts equals on a list in the order of their lottery numbers, which are the same on all lists (single tie-breaking).</summary>
internal sealed class TieBreaker(ulong lottery)
{
    private readonly List<int> _marks = [];

    /// <summary>How many groups of equals there were.</summary>
    public int Count { get; private set; }

    /// <summary>The list at hand has equals.</summary>
    public bool Pending => _marks.Count > 0;

    /// <summary>The item before this place and the one after it are equals.</summary>
    public void Mark(TokenReader reader, int place)
    {
        if (place == 0 || (_marks.Count > 0 && _marks[^1] == place))
        {
            throw reader.Fail("'=' stands between two names");
        }

        _marks.Add(place);
    }

    /// <summary>Orders the groups of the unfinished list that began at an item.</summary>
    public void Settle(TokenReader reader, RankLists list, int start)
    {
        var items = list.Unfinished(start);
        foreach (var (first, last) in Groups(reader, items.Length))
        {
            items[first..(last + 1)].Sort((x, y) => (Number(x), x).CompareTo((Number(y), y)));
        }
    }

    /// <summary>The same for joint choices, two items each: by the number of the first program, then of the second; no program is last.</summary>
    public void SettleJoint(TokenReader reader, RankLists list, int start)
    {
        var items = list.Unfinished(start);
        foreach (var (first, last) in Groups(reader, items.Length / 2))
        {
            var choices = new (int First, int Second)[last + 1 - first];
            for (var i = 0; i < choices.Length; i++)
            {
                choices[i] = (items[2 * (first + i)], items[(2 * (first + i)) + 1]);
            }

            Array.Sort(choices, (x, y) => (Number(x.First), Number(x.Second)).CompareTo((Number(y.First), Number(y.Second))));
            for (var i = 0; i < choices.Length; i++)
            {
                (items[2 * (first + i)], items[(2 * (first + i)) + 1]) = choices[i];
            }
        }
    }

    // The places of the first and last of every group of equals.
    private List<(int First, int Last)> Groups(TokenReader reader, int length)
    {
        var groups = new List<(int, int)>();
        if (_marks.Count > 0 && _marks[^1] == length)
        {
            throw reader.Fail("'=' stands between two names");
        }

        for (var i = 0; i < _marks.Count;)
        {
            var first = _marks[i] - 1;
            var last = _marks[i];
            while (++i < _marks.Count && _marks[i] == last + 1)
            {
                last++;
            }

            groups.Add((first, last));
        }

        Count += groups.Count;
        _marks.Clear();
        return groups;
    }

    private ulong Number(int id) => id < 0 ? ulong.MaxValue : SplitMix.Stream(lottery, (ulong)id).Next();
}
