namespace Vouch.Domain.Places;

/// <summary>A state, the District of Columbia or Puerto Rico.</summary>
/// <param name="Code">Two letters.</param>
public sealed record State(string Code, string Name, int Population);
