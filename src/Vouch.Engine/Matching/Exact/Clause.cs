namespace Vouch.Engine.Matching.Exact;

/// <summary>Literals of which at least one must hold. The first two are watched.</summary>
internal sealed class Clause(int[] literals)
{
    public int[] Literals { get; } = literals;

    /// <summary>How many decision levels a learned clause spanned when it was learned; 0 for one that was given.</summary>
    public int Span { get; init; }

    /// <summary>Forgotten: whoever still watches it drops it.</summary>
    public bool Removed { get; set; }
}

/// <summary>A clause seen from one of its watched literals, with another literal that makes looking inside needless while it holds.</summary>
internal readonly record struct Watch(Clause Clause, int Blocker);
