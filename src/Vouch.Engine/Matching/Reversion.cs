namespace Vouch.Engine.Matching;

/// <summary>A rule that positions which stay unfilled at one program become positions of another.</summary>
/// <param name="Donor">The program that may have unfilled positions.</param>
/// <param name="Receiver">The program that gets them.</param>
/// <param name="Count">The most positions that this rule may move, 0 or more.</param>
public readonly record struct Reversion(int Donor, int Receiver, int Count);
