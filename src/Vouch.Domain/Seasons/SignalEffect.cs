namespace Vouch.Domain.Seasons;

/// <summary>A published effect of signals, ties or rotations on interviews.</summary>
/// <param name="Specialty">Slug, or <c>all</c>.</param>
/// <param name="Basis">Who was asked.</param>
public sealed record SignalEffect(
    string Specialty, string Season, string Measure, double Value, double? Low, double? High, string Basis, Citation Citation);
