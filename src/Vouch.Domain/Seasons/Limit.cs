namespace Vouch.Domain.Seasons;

/// <summary>A most that a body allows or includes.</summary>
public sealed record Limit(string Body, int Season, string Item, int Value, Citation Citation, string Note);
