namespace Vouch.SmartPick.Proof;

/// <summary>One line of the proof.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Bound">What it must keep, in words.</param>
/// <param name="Value">What was found.</param>
/// <param name="Holds">The bound holds; always so where none is set.</param>
/// <param name="Detail">Where it was worst, or how it was measured.</param>
public sealed record ProofRow(string Name, string Bound, double Value, bool Holds, string Detail)
{
    /// <summary>The bound of a line that is only reported.</summary>
    public const string NoBound = "reported, no bound";

    /// <summary>What the line is about: one of <see cref="ProofAreas"/>.</summary>
    public string Area { get; init; } = "";
}
