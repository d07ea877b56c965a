namespace Vouch.Engine.Matching.Exact;

/// <summary>What a search over clauses came to.</summary>
internal enum ClauseVerdict
{
    /// <summary>Every clause holds in the model.</summary>
    Satisfied,

    /// <summary>No assignment makes every clause hold.</summary>
    Contradiction,

    /// <summary>Too many conflicts: not decided.</summary>
    GaveUp,
}
