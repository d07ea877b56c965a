namespace Vouch.Domain.Mentorships;

/// <summary>One part of a health score, with the fact behind it.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Points">What it earns; null when it is not known yet, and then it counts neither way.</param>
/// <param name="Most">What it could earn.</param>
/// <param name="Fact">The fact in a few words; never words the two wrote.</param>
public sealed record HealthReason(HealthPart Part, int? Points, int Most, string Fact);
