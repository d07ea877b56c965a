namespace Vouch.Domain.Mentors;

/// <summary>A person as a trainee: where they stand, what they hope for, and how they like to work.</summary>
public sealed class TraineeProfile
{
    public const int MostInterests = 5;

    private TraineeProfile()
    {
    }

    public PersonId PersonId { get; private set; }

    public TraineeStage? Stage { get; private set; }

    public string? Goals { get; private set; }

    public IReadOnlyList<string> Interests { get; private set; } = [];

    public IReadOnlyList<string> Topics { get; private set; } = [];

    public MentoringNeeds Needs { get; private set; }

    public MeetingRhythm? Rhythm { get; private set; }

    public MeetingFormats Formats { get; private set; }

    public WeeklyAvailability? Availability { get; private set; }

    public CommunicationStyle Style { get; private set; } = CommunicationStyle.Unsaid;

    public IReadOnlyList<PersonalValue> Values { get; private set; } = [];

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Raised by each save; one built on an older version is refused.</summary>
    public int Version { get; private set; }

    public static Result<TraineeProfile> Create(PersonId personId, TraineeDetails details, DateTimeOffset now)
    {
        var profile = new TraineeProfile { PersonId = personId };
        return profile.Edit(details, now) is { } problem ? problem : profile;
    }

    public Problem? Edit(TraineeDetails details, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(details);
        details = Tidy(details);
        if (Check(details) is { } problem)
        {
            return problem;
        }

        Stage = details.Stage;
        Goals = details.Goals;
        Interests = details.Interests;
        Topics = details.Topics;
        Needs = details.Needs;
        Rhythm = details.Rhythm;
        Formats = details.Formats;
        Availability = details.Availability;
        Style = details.Style;
        Values = details.Values;
        UpdatedAt = now;
        return null;
    }

    private static Problem? Check(TraineeDetails details) =>
        details.Interests.Any(code => Specialty.Find(code) is null) ? MentorProblems.UnknownSpecialty
        : details.Interests.Count > MostInterests ? MentorProblems.TooManySpecialties
        : details.Interests.Distinct().Count() < details.Interests.Count ? MentorProblems.TooManySpecialties
        : !ProfileText.Fits(details.Topics, ProfileText.MostTopics, ProfileText.TopicLength) ? MentorProblems.Topics
        : details.Goals?.Length > ProfileText.AboutLength ? MentorProblems.Goals
        : ((int)details.Needs & ~MentoringWords.AllNeeds) != 0 ? MentorProblems.UnknownChoice
        : details.Stage is { } stage && !Enum.IsDefined(stage) ? MentorProblems.UnknownChoice
        : ProfileRules.Check(details.Availability, details.Style, details.Values, details.Rhythm, details.Formats);

    private static TraineeDetails Tidy(TraineeDetails details) => details with
    {
        Goals = ProfileText.Paragraphs(details.Goals),
        Topics = ProfileText.List(details.Topics),
        Availability = details.Availability is { Hours.Count: 0 } ? null : details.Availability,
    };
}
