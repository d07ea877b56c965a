using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <summary>What a list of programs brings one applicant.</summary>
/// <param name="Match">Chance of a match anywhere on the list.</param>
/// <param name="Value">Expected utility, the outside utility included.</param>
/// <param name="Interviews">Expected number of interviews.</param>
/// <param name="Landing">Chance to match at each program of the list, in its order.</param>
/// <param name="Unmatched">Chance of no match; with <paramref name="Landing"/> it sums to 1.</param>
public sealed record ListOdds(
    Estimate Match, Estimate Value, Estimate Interviews, IReadOnlyList<double> Landing, double Unmatched);
