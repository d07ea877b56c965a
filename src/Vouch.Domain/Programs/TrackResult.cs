using Vouch.Domain.Seasons;

namespace Vouch.Domain.Programs;

/// <summary>What one track offered and filled in one Match.</summary>
/// <param name="Filled">Null when not known; the positions the algorithm filled otherwise.</param>
public sealed record TrackResult(int Year, int Quota, int? Filled, string Source, AsOf AsOf, Confidence Confidence);
