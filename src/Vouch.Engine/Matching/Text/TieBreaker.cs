namespace Vouch.Engine.Matching.Text;

/// <summary>Puts equals on a list in the order of their lottery numbers, which are the same on all lists (single tie-breaking).</summary>
internal sealed class TieBreaker(ulong lottery)
{
    private readonly List<int> _marks = [];

    /// <summary>How many groups of equals there were.</summary>
    public int Count { get; private set; }

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
        if (_marks.Count == 0)
        {
            return;
        }

        var items = list.Unfinished(start);
        if (_marks[^1] == items.Length)
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

            items[first..(last + 1)].Sort((x, y) => (Number(x), x).CompareTo((Number(y), y)));
            Count++;
        }

        _marks.Clear();
    }

    private ulong Number(int id) => SplitMix.Stream(lottery, (ulong)id).Next();
}
