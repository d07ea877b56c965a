using Vouch.Engine.Matching;
using Outcome = Vouch.Engine.Matching.Matching;

namespace Vouch.Engine.Markets;

/// <summary>
/// The Match of a simulated season with couples: the same procedure as <see cref="MatchSolver"/> (Roth and Peranson 1999), without
/// reversions and parities and without allocation once warm. Not for two threads at once.
/// </summary>
/// <remarks>With couples a stable matching need not exist. After a few orders of the couples the last attempt stands; the couples it could not
/// settle stay without a position, as do those who are left in a real Match that ends so.</remarks>
internal sealed class CoupledMatch
{
    private const int MostAttempts = 8;

    private readonly JoinedLists _lists = new();
    private readonly InstabilityChaining _chaining = new();
    private Outcome? _outcome;
    private int[] _order = [];

    /// <summary>Solves the market.</summary>
    /// <param name="market">Singles and couples; no supplemental lists.</param>
    /// <param name="matches">Takes for every applicant the program, or -1.</param>
    /// <returns>The matching is stable.</returns>
    public bool Solve(Market market, Span<int> matches)
    {
        _lists.Load(market);
        _chaining.Start(market, _lists, market.Quotas);
        if (_outcome?.ProgramOf.Length != market.ApplicantCount)
        {
            _outcome = new(market.ApplicantCount, supplements: false);
        }

        JoinedLists.Grow(ref _order, _lists.Joint.Count);
        var order = _order.AsSpan(0, _lists.Joint.Count);
        for (int unit = 0; unit < order.Length; unit++)
        {
            order[unit] = unit;
        }

        bool stable = false;
        for (int attempt = 0; attempt < MostAttempts && !stable; attempt++)
        {
            if (attempt > 0)
            {
                SplitMix.Stream(seed: 0, (ulong)attempt).Shuffle(order);
            }

            stable = _chaining.TryInsert(order) && _chaining.FindsNoBlock();
        }

        _chaining.Write(_outcome);
        _outcome.ProgramOf.CopyTo(matches);
        return stable;
    }
}
