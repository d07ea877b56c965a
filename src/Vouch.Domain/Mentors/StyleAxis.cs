namespace Vouch.Domain.Mentors;

/// <summary>One slider of a communication style.</summary>
public sealed record StyleAxis(string Name, string LowEnd, string HighEnd, int? Answer);
