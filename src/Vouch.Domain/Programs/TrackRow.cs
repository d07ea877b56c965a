namespace Vouch.Domain.Programs;

/// <summary>One row of a list of tracks, before rows are gathered into programs.</summary>
/// <param name="Where">Page or line, for refusals.</param>
public sealed record TrackRow(string Where, string Institution, string City, string State, Track Track, ProgramFacts Facts);
