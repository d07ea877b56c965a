namespace Vouch.Domain.Mentors;

/// <summary>A person as a mentor: what they offer, when, how, and how many places they have.</summary>
public sealed class MentorProfile
{
    public const int MostPlaces = 50;

    private MentorProfile()
    {
    }

    public PersonId PersonId { get; private set; }

    public string? Specialty { get; private set; }

    public IReadOnlyList<string> Topics { get; private set; } = [];

    public string? Institution { get; private set; }

    public MentorPosition? Position { get; private set; }

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public Offers Offers { get; private set; }

    public int Capacity { get; private set; }

    /// <summary>Places held by running mentorships. The database refuses more than <see cref="Capacity"/>.</summary>
    public int PlacesTaken { get; private set; }

    /// <summary>Places kept free for somebody from the waiting list who has been offered one. They count towards <see cref="Capacity"/>.</summary>
    public int PlacesHeld { get; private set; }

    public MeetingRhythm? Rhythm { get; private set; }

    public MeetingFormats Formats { get; private set; }

    public WeeklyAvailability? Availability { get; private set; }

    public ResponsePromise? Promise { get; private set; }

    public IReadOnlyList<Leave> Leaves { get; private set; } = [];

    public CommunicationStyle Style { get; private set; } = CommunicationStyle.Unsaid;

    public IReadOnlyList<PersonalValue> Values { get; private set; } = [];

    public string? About { get; private set; }

    public bool IsAccepting { get; private set; }

    public bool IsListed { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Raised by each save; one built on an older version is refused.</summary>
    public int Version { get; private set; }

    public int OpenPlaces => Capacity - PlacesTaken - PlacesHeld;

    public bool MayBeAsked => IsAccepting && OpenPlaces > 0;

    /// <summary>What silence is measured against.</summary>
    public ResponsePromise PromiseOrDefault => Promise ?? ResponsePromise.Unsaid;

    public static Result<MentorProfile> Create(PersonId personId, MentorDetails details, DateTimeOffset now)
    {
        var profile = new MentorProfile { PersonId = personId };
        return profile.Edit(details, now) is { } problem ? problem : profile;
    }

    /// <summary>Somebody a trainee invited: one place, in no directory until they say otherwise.</summary>
    public static MentorProfile Invited(PersonId personId, DateTimeOffset now) =>
        Create(personId, new MentorDetails { IsListed = false }, now).Value;

    public Problem? Edit(MentorDetails details, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(details);
        details = Tidy(details);
        if (Check(details) is { } problem)
        {
            return problem;
        }

        Specialty = details.Specialty;
        Topics = details.Topics;
        Institution = details.Institution;
        Position = details.Position;
        Languages = details.Languages;
        Offers = details.Offers;
        Capacity = details.Capacity;
        Rhythm = details.Rhythm;
        Formats = details.Formats;
        Availability = details.Availability;
        Promise = details.Promise;
        Leaves = details.Leaves;
        Style = details.Style;
        Values = details.Values;
        About = details.About;
        IsAccepting = details.IsAccepting;
        IsListed = details.IsListed;
        return Changed(now);
    }

    /// <summary>The mentor goes for good: nothing of what they said about themselves is left, and nobody can ask them.</summary>
    public void Leave(DateTimeOffset now)
    {
        if (Edit(new MentorDetails { Capacity = PlacesTaken + PlacesHeld, IsListed = false, IsAccepting = false }, now) is { } problem)
        {
            throw new InvalidOperationException(problem.Message);
        }
    }

    /// <summary>A running mentorship takes a place.</summary>
    public Problem? TakePlace(DateTimeOffset now)
    {
        if (OpenPlaces <= 0)
        {
            return MentorProblems.NoPlaceLeft;
        }

        PlacesTaken++;
        return Changed(now);
    }

    /// <summary>A mentorship ended: its place is open again.</summary>
    public void GiveBackPlace(DateTimeOffset now)
    {
        if (PlacesTaken == 0)
        {
            throw new InvalidOperationException("No place of this mentor is taken.");
        }

        PlacesTaken--;
        Changed(now);
    }

    /// <summary>Keeps an open place for somebody who waited for it.</summary>
    public Problem? HoldPlace(DateTimeOffset now)
    {
        if (OpenPlaces <= 0)
        {
            return MentorProblems.NoPlaceLeft;
        }

        PlacesHeld++;
        return Changed(now);
    }

    /// <summary>The place was not wanted after all: it is open again.</summary>
    public void ReleaseHeldPlace(DateTimeOffset now)
    {
        if (PlacesHeld > 0)
        {
            PlacesHeld--;
            Changed(now);
        }
    }

    /// <summary>The mentorship of somebody for whom a place was kept takes it.</summary>
    public Problem? TakeHeldPlace(DateTimeOffset now)
    {
        ReleaseHeldPlace(now);
        return TakePlace(now);
    }

    /// <summary>How many trainees at once; never fewer than are being mentored now.</summary>
    public Problem? SetCapacity(int places, DateTimeOffset now)
    {
        if (CheckCapacity(places) is { } problem)
        {
            return problem;
        }

        Capacity = places;
        return Changed(now);
    }

    /// <summary>Adds days of leave; every clock stops on them.</summary>
    public Problem? GoOnLeave(Leave leave, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(leave);
        IReadOnlyList<Leave> leaves = [.. Leaves.Where(other => other.LastOn >= today && other != leave).Append(leave).OrderBy(other => other.FirstOn)];
        if (leave.LastOn < today || !LeavesAreValid(leaves))
        {
            return MentorProblems.Leaves;
        }

        Leaves = leaves;
        return Changed(now);
    }

    /// <summary>Takes a leave back, or ends it before its day.</summary>
    public Problem? ComeBack(DateOnly firstOn, DateTimeOffset now)
    {
        if (!Leaves.Any(leave => leave.FirstOn == firstOn))
        {
            return Problem.NotFound;
        }

        Leaves = [.. Leaves.Where(leave => leave.FirstOn != firstOn)];
        return Changed(now);
    }

    public Leave? LeaveOn(DateOnly day) => Leaves.FirstOrDefault(leave => leave.Includes(day));

    private Problem? CheckCapacity(int places) => places switch
    {
        < 0 or > MostPlaces => MentorProblems.CapacityRange,
        _ when places < PlacesTaken => MentorProblems.CapacityBelowTaken(PlacesTaken),
        _ when places < PlacesTaken + PlacesHeld => MentorProblems.CapacityBelowHeld(PlacesTaken + PlacesHeld),
        _ => null,
    };

    private Problem? Check(MentorDetails details) =>
        details.Specialty is not null && Mentors.Specialty.Find(details.Specialty) is null ? MentorProblems.UnknownSpecialty
        : !ProfileText.Fits(details.Topics, ProfileText.MostTopics, ProfileText.TopicLength) ? MentorProblems.Topics
        : details.Institution?.Length > 160 ? MentorProblems.Institution
        : !ProfileText.Fits(details.Languages, 12, 40) ? MentorProblems.Languages
        : details.About?.Length > ProfileText.AboutLength ? MentorProblems.About
        : details.Promise?.IsValid() == false ? MentorProblems.Promise
        : !LeavesAreValid(details.Leaves) ? MentorProblems.Leaves
        : ProfileRules.Check(details.Availability, details.Style, details.Values, details.Rhythm, details.Formats)
          ?? (KnownChoices(details) ? CheckCapacity(details.Capacity) : MentorProblems.UnknownChoice);

    private static bool KnownChoices(MentorDetails details) =>
        (details.Position is null || Enum.IsDefined(details.Position.Value)) && ((int)details.Offers & ~MentoringWords.AllOffers) == 0;

    private static bool LeavesAreValid(IReadOnlyList<Leave> leaves) =>
        leaves.Count <= 12 && leaves.All(leave => leave.FirstOn <= leave.LastOn && leave.LastOn <= leave.FirstOn.AddYears(1));

    private static MentorDetails Tidy(MentorDetails details) => details with
    {
        Topics = ProfileText.List(details.Topics),
        Institution = ProfileText.Line(details.Institution),
        Languages = ProfileText.List(details.Languages),
        About = ProfileText.Paragraphs(details.About),
        Leaves = [.. details.Leaves.OrderBy(leave => leave.FirstOn)],
        Availability = details.Availability is { Hours.Count: 0 } ? null : details.Availability,
    };

    private Problem? Changed(DateTimeOffset now)
    {
        UpdatedAt = now;
        return null;
    }
}
