namespace Vouch.SmartPick.Proof;

/// <summary>One line of the proof.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Bound">What it must keep, in words.</param>
/// <param name="Value">What was found.</param>
/// <param name="Holds">The bound holds.</param>
/// <param name="Detail">Where it was worst, or how it was measured.</param>
public sealed record ProofRow(string Name, string Bound, double Value, bool Holds, string Detail);
