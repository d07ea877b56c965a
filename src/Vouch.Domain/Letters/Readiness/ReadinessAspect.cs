namespace Vouch.Domain.Letters.Readiness;

/// <summary>One thing a good letter rests on, what the record holds of it, and what would make it stronger.</summary>
/// <param name="Finding">What the record holds, with its numbers.</param>
/// <param name="NextStep">What to do next; null when there is enough.</param>
public sealed record ReadinessAspect(string Name, Support Support, string Finding, string? NextStep);
