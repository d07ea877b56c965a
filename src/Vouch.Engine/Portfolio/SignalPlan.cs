namespace Vouch.Engine.Portfolio;

/// <summary>Where the signals go.</summary>
/// <param name="TierOf">For each program the tier of its signal, from 1; 0 for none.</param>
/// <param name="Value">Expected value of the list with these signals, places paid for.</param>
/// <param name="ValueWithout">Expected value of the list without any.</param>
public sealed record SignalPlan(IReadOnlyList<byte> TierOf, double Value, double ValueWithout);
