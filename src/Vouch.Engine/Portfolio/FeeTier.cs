namespace Vouch.Engine.Portfolio;

/// <summary>One step of a fee schedule: each application up to the <paramref name="UpTo"/>-th costs <paramref name="Fee"/>.</summary>
/// <param name="UpTo">Number of the last application at this fee; <see cref="int.MaxValue"/> for no end.</param>
/// <param name="Fee">Cost of each, at least 0.</param>
public readonly record struct FeeTier(int UpTo, double Fee);
