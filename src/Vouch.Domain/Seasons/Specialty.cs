namespace Vouch.Domain.Seasons;

/// <summary>A specialty as the Match counts it.</summary>
/// <param name="Slug">Stable name in files and addresses, such as <c>internal-medicine</c>.</param>
/// <param name="NrmpCode">Three digits inside an NRMP program code; empty when not known.</param>
/// <param name="TrackLetters">Letters of NRMP codes that belong here, the most usual first; empty when not known.</param>
public sealed record Specialty(
    string Slug, string Name, SpecialtyKind Kind, string NrmpCode, string TrackLetters, Citation Citation);
