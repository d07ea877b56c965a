namespace Vouch.Domain.Mentors;

/// <summary>All a mentor may say of themselves. Everything may be left out.</summary>
public sealed record MentorDetails
{
    public string? Specialty { get; init; }

    /// <summary>Sub-interests in the mentor's own words.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public string? Institution { get; init; }

    public MentorPosition? Position { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public Offers Offers { get; init; }

    /// <summary>How many trainees at once.</summary>
    public int Capacity { get; init; } = 1;

    public MeetingRhythm? Rhythm { get; init; }

    public MeetingFormats Formats { get; init; }

    public WeeklyAvailability? Availability { get; init; }

    public ResponsePromise? Promise { get; init; }

    public IReadOnlyList<Leave> Leaves { get; init; } = [];

    public CommunicationStyle Style { get; init; } = CommunicationStyle.Unsaid;

    /// <summary>The dearest first.</summary>
    public IReadOnlyList<PersonalValue> Values { get; init; } = [];

    public string? About { get; init; }

    /// <summary>Whether new requests are welcome.</summary>
    public bool IsAccepting { get; init; } = true;

    /// <summary>Whether the directory shows this mentor to people they do not know.</summary>
    public bool IsListed { get; init; } = true;
}
