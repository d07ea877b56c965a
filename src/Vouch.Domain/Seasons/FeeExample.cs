namespace Vouch.Domain.Seasons;

/// <summary>A bill worked out by the publisher, which our arithmetic must reproduce.</summary>
/// <param name="Applications">Number of programs by specialty slug.</param>
public sealed record FeeExample(
    string Body, int Season, IReadOnlyDictionary<string, int> Applications, int TotalUsd, Citation Citation);
