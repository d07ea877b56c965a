namespace Vouch.Engine.Portfolio;

/// <summary>One tier of signals.</summary>
/// <param name="Chances">Chance of each program in each state with a signal of this tier; nowhere below the chance without.</param>
/// <param name="PoolOf">For each program the pool its signal comes from; −1 where a signal is not allowed.</param>
/// <param name="Allotments">Signals in each pool, at least 0.</param>
public sealed record SignalTierChances(ReadOnlyMemory<double> Chances, IReadOnlyList<int> PoolOf, IReadOnlyList<int> Allotments);
