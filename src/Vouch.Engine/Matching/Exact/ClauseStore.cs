namespace Vouch.Engine.Matching.Exact;

/// <summary>A clause seen from one of its watched literals, with another literal that makes looking inside needless while it holds.</summary>
internal readonly record struct Watch(int Clause, int Blocker);

/// <summary>Who watches one literal.</summary>
internal struct WatchList
{
    private Watch[]? _items;

    public int Count { get; set; }

    public readonly Span<Watch> Items => _items.AsSpan(0, Count);

    public void Add(Watch watch)
    {
        if (_items is null || Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, 2 * Count));
        }

        _items[Count++] = watch;
    }
}

/// <summary>
/// Clauses one after the other in one array, each known by where it begins: its length, its span, its literals. The first two are watched.
/// </summary>
internal sealed class ClauseStore
{
    private const int Forgotten = -1;
    private int[] _numbers = new int[1024];
    private int _end;

    /// <summary>Adds a clause.</summary>
    /// <param name="literals">Its literals.</param>
    /// <param name="span">How many decision levels it spanned when it was learned; 0 for one that was given.</param>
    public int Add(ReadOnlySpan<int> literals, int span)
    {
        var clause = _end;
        _end += literals.Length + 2;
        if (_end > _numbers.Length)
        {
            Array.Resize(ref _numbers, Math.Max(_end, 2 * _numbers.Length));
        }

        _numbers[clause] = literals.Length;
        _numbers[clause + 1] = span;
        literals.CopyTo(_numbers.AsSpan(clause + 2));
        return clause;
    }

    public Span<int> Literals(int clause) => _numbers.AsSpan(clause + 2, _numbers[clause]);

    public int Span(int clause) => _numbers[clause + 1];

    /// <summary>Whoever still watches it drops it.</summary>
    public void Forget(int clause) => _numbers[clause + 1] = Forgotten;

    public bool IsForgotten(int clause) => _numbers[clause + 1] == Forgotten;
}
