namespace Vouch.Engine.Matching;

/// <summary>What the solver can say of its matching.</summary>
public enum MatchStatus
{
    /// <summary>The matching is stable; this was checked in full.</summary>
    Stable,

    /// <summary>None was found. One may exist, unless <see cref="MatchOutcome.ProvenNone"/>.</summary>
    NoStableMatchingFound,
}

/// <summary>The answer to a market.</summary>
/// <param name="Status">Whether the matching is stable.</param>
/// <param name="Matching">The matching; when none is stable, the last one tried, which the violations block.</param>
/// <param name="FinalQuotas">Quotas after reversions.</param>
/// <param name="Violations">Up to ten reasons why the matching is not stable.</param>
/// <param name="ProvenNone">True when it is certain that no stable matching exists.</param>
/// <param name="Rounds">How often the market was solved until reversions and parities settled.</param>
/// <param name="Attempts">How many orders of the couples were tried in all.</param>
/// <param name="Proposals">Proposals of single applicants in the last round.</param>
public sealed record MatchOutcome(
    MatchStatus Status,
    Matching Matching,
    int[] FinalQuotas,
    IReadOnlyList<Violation> Violations,
    bool ProvenNone,
    int Rounds,
    int Attempts,
    long Proposals);
