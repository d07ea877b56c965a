namespace Vouch.Domain.Letters;

/// <summary>A record the trainee allows this one letter to use, and what the trainee says it shows.</summary>
public sealed record ChosenEvidence(EvidenceCandidate Candidate, IReadOnlyList<Competency> Competencies);
