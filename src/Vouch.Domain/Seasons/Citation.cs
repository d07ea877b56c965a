namespace Vouch.Domain.Seasons;

/// <summary>The source of one figure and the date it speaks for. No figure exists without one.</summary>
public sealed record Citation(Source Source, AsOf AsOf);
