namespace Vouch.Domain.Mentors;

/// <summary>All a trainee may say when looking for a mentor. Everything may be left out.</summary>
public sealed record TraineeDetails
{
    public TraineeStage? Stage { get; init; }

    public string? Goals { get; init; }

    /// <summary>Codes of specialties, the dearest first.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>Topics in the trainee's own words.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public MentoringNeeds Needs { get; init; }

    public MeetingRhythm? Rhythm { get; init; }

    public MeetingFormats Formats { get; init; }

    public WeeklyAvailability? Availability { get; init; }

    public CommunicationStyle Style { get; init; } = CommunicationStyle.Unsaid;

    /// <summary>The dearest first.</summary>
    public IReadOnlyList<PersonalValue> Values { get; init; } = [];
}
