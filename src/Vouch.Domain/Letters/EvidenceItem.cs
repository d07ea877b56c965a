namespace Vouch.Domain.Letters;

/// <summary>
/// A dated, attributed fact the trainee allowed a letter to use. It is a snapshot: a later change of the record does not
/// change what the writer was shown.
/// </summary>
public sealed class EvidenceItem
{
    private EvidenceItem()
    {
    }

    public EvidenceItemId Id { get; private set; }

    /// <summary>1, 2, 3 … within the packet; a draft points to an item by this number.</summary>
    public int Number { get; private set; }

    public EvidenceSource Source { get; private set; }

    public Guid SourceId { get; private set; }

    public DateOnly OccurredOn { get; private set; }

    public string Title { get; private set; } = "";

    public string Situation { get; private set; } = "";

    public string Behavior { get; private set; } = "";

    public string Consequence { get; private set; } = "";

    public PersonId ObserverId { get; private set; }

    public Observation Observation { get; private set; }

    public bool ShowsGrowth { get; private set; }

    public IReadOnlyList<Competency> Competencies { get; private set; } = [];

    /// <summary>When the trainee allowed its use in this letter.</summary>
    public DateTimeOffset ConsentedAt { get; private set; }

    /// <summary>All it says, for reading rather than for showing.</summary>
    public string Words => $"{Title}. {Situation} {Behavior} {Consequence}".Trim();

    /// <param name="now">What the records of the mentorship offer now.</param>
    public EvidenceStanding StandingAmong(IEnumerable<EvidenceCandidate> now) =>
        now.FirstOrDefault(candidate => candidate.Source == Source && candidate.SourceId == SourceId) is not { } record ? EvidenceStanding.Gone
        : (record.OccurredOn, record.Title, record.Situation, record.Behavior, record.Consequence) == (OccurredOn, Title, Situation, Behavior, Consequence) ? EvidenceStanding.Stands
        : EvidenceStanding.Changed;

    internal static EvidenceItem Snapshot(
        EvidenceCandidate candidate, IReadOnlyList<Competency> competencies, int number, DateTimeOffset consentedAt) => new()
        {
            Id = EvidenceItemId.New(consentedAt),
            Number = number,
            Source = candidate.Source,
            SourceId = candidate.SourceId,
            OccurredOn = candidate.OccurredOn,
            Title = candidate.Title,
            Situation = candidate.Situation,
            Behavior = candidate.Behavior,
            Consequence = candidate.Consequence,
            ObserverId = candidate.ObserverId,
            Observation = candidate.Observation,
            ShowsGrowth = candidate.ShowsGrowth,
            Competencies = competencies,
            ConsentedAt = consentedAt,
        };
}
