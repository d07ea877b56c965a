namespace Vouch.Engine.Matching;

/// <summary>
/// Many short lists of small integers in one flat array, filled front to back and refilled without allocation:
/// the rank lists of one side of a market, best choice first.
/// </summary>
/// <remarks>
/// Fill with <see cref="Clear"/>, then for every list <see cref="Add"/> its items and <see cref="EndList"/>.
/// Arrays grow by doubling and are kept by <see cref="Clear"/>, so the second filling of the same size allocates nothing.
/// </remarks>
public sealed class RankLists
{
    private int[] _starts = new int[16];
    private int[] _items = new int[64];

    /// <summary>Number of finished lists.</summary>
    public int Count { get; private set; }

    /// <summary>Number of items in all lists, the unfinished one included.</summary>
    public int ItemCount { get; private set; }

    /// <summary>Where each list begins in <see cref="Items"/>, and at the end where the last one stops: <see cref="Count"/> + 1 numbers.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count + 1);

    /// <summary>All items, list after list.</summary>
    public ReadOnlySpan<int> Items => _items.AsSpan(0, ItemCount);

    /// <summary>The list at an index, best choice first.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<int> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count);
            return _items.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);
        }
    }

    /// <summary>Forgets all lists and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        ItemCount = 0;
        _starts[0] = 0;
    }

    /// <summary>Adds one item to the end of the unfinished list. Amortized O(1).</summary>
    /// <param name="item">A dense index, 0 or more (-1 where a caller gives it a meaning).</param>
    public void Add(int item)
    {
        if (ItemCount == _items.Length)
        {
            Array.Resize(ref _items, checked(2 * _items.Length));
        }

        _items[ItemCount++] = item;
    }

    /// <summary>Ends the unfinished list, which may be empty.</summary>
    public void EndList()
    {
        Count++;
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, checked(2 * _starts.Length));
        }

        _starts[Count] = ItemCount;
    }

    /// <summary>Adds a whole list at once.</summary>
    /// <param name="items">The list, best choice first.</param>
    public void AddList(ReadOnlySpan<int> items)
    {
        EnsureItemCapacity(ItemCount + items.Length);
        items.CopyTo(_items.AsSpan(ItemCount));
        ItemCount += items.Length;
        EndList();
    }

    /// <summary>Makes room for a known size, to spare the doublings.</summary>
    /// <param name="lists">Lists that will be stored.</param>
    /// <param name="items">Items that will be stored in all of them.</param>
    public void EnsureCapacity(int lists, int items)
    {
        if (_starts.Length <= lists)
        {
            Array.Resize(ref _starts, lists + 1);
        }

        EnsureItemCapacity(items);
    }

    /// <summary>Makes this a copy of other lists.</summary>
    /// <param name="other">The lists to copy.</param>
    public void CopyFrom(RankLists other)
    {
        EnsureCapacity(other.Count, other.ItemCount);
        other.Starts.CopyTo(_starts);
        other.Items.CopyTo(_items);
        Count = other.Count;
        ItemCount = other.ItemCount;
    }

    /// <summary>The end of the unfinished list, to be put in order.</summary>
    internal Span<int> Unfinished(int start) => _items.AsSpan(start, ItemCount - start);

    private void EnsureItemCapacity(int items)
    {
        if (_items.Length < items)
        {
            Array.Resize(ref _items, Math.Max(items, Math.Min(2 * _items.Length, Array.MaxLength)));
        }
    }
}
