namespace Vouch.Domain.Letters;

/// <summary>A dated fact of a mentorship that could support a letter, as it stands in its record now.</summary>
/// <param name="SourceId">The record it comes from.</param>
/// <param name="ObserverId">Who saw or confirmed it.</param>
/// <param name="Situation">What things were like before, when the record says so.</param>
/// <param name="Behavior">What the trainee did.</param>
/// <param name="Consequence">What changed because of it, when the record says so.</param>
/// <param name="IsSensitive">Personal: stays out until the trainee chooses it.</param>
/// <param name="ShowsGrowth">The record has a start, an action and an end.</param>
public sealed record EvidenceCandidate(
    EvidenceSource Source,
    Guid SourceId,
    DateOnly OccurredOn,
    string Title,
    string Situation,
    string Behavior,
    string Consequence,
    PersonId ObserverId,
    Observation Observation,
    bool IsSensitive = false,
    bool ShowsGrowth = false)
{
    /// <summary>What the record's own words suggest it shows; the trainee settles it.</summary>
    public IReadOnlyList<Competency> SuggestedCompetencies =>
        CompetencyWords.SuggestedBy($"{Title} {Situation} {Behavior} {Consequence}");

    /// <summary>Names the record in a form field.</summary>
    public string Key => $"{Source}-{SourceId:N}";
}
