namespace Vouch.Domain.Letters.Readiness;

/// <summary>What the record of one mentorship holds, counted for a letter.</summary>
/// <param name="Today">The day the question is asked.</param>
/// <param name="Contacts">Days on which the two met or worked together, in any order.</param>
/// <param name="Evidence">Records both may see.</param>
public sealed record RelationshipFacts(
    DateOnly StartedOn,
    DateOnly Today,
    IReadOnlyList<DateOnly> Contacts,
    IReadOnlyList<EvidenceCandidate> Evidence);
