using Vouch.Domain.Mentors;

namespace Vouch.Domain.Mentorships;

/// <summary>The working relationship of one trainee and one mentor.</summary>
public sealed class Mentorship
{
    public const int DefaultMeetEveryDays = 30;

    private Mentorship()
    {
    }

    public MentorshipId Id { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId MentorId { get; private set; }

    public MentorshipStatus Status { get; private set; }

    public DateOnly StartedOn { get; private set; }

    /// <summary>Agreed days from one meeting to the next, 7 to 120.</summary>
    public int MeetEveryDays { get; private set; } = DefaultMeetEveryDays;

    /// <summary>With <see cref="MeetWeekday"/>, the day of the month on which the two usually meet; null when they said none.</summary>
    public int? MeetNth { get; private set; }

    public DayOfWeek? MeetWeekday { get; private set; }

    /// <summary>What this mentor is to the trainee, in the trainee's words; none until said.</summary>
    public MentoringNeeds Covers { get; private set; }

    public DateOnly? PausedOn { get; private set; }

    /// <summary>The day the two expect to go on; nothing happens by itself on it.</summary>
    public DateOnly? PausedUntil { get; private set; }

    public DateOnly? ResumedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public EndReason? EndedBecause { get; private set; }

    /// <summary>The thanks of whoever ended it, shown to both.</summary>
    public string Thanks { get; private set; } = "";

    public static Result<Mentorship> Begin(PersonId traineeId, PersonId mentorId, DateTimeOffset now) =>
        traineeId == mentorId
            ? MentorshipProblems.OwnMentor
            : new Mentorship
            {
                Id = MentorshipId.New(now),
                TraineeId = traineeId,
                MentorId = mentorId,
                StartedOn = DateOnly.FromDateTime(now.UtcDateTime),
            };

    public bool Includes(PersonId person) => PartyOf(person) is not null;

    public Party? PartyOf(PersonId person) =>
        person == TraineeId ? Party.Trainee
        : person == MentorId ? Party.Mentor
        : null;

    /// <summary>The other of the two.</summary>
    /// <exception cref="ArgumentException"><paramref name="person"/> is neither.</exception>
    public PersonId Other(PersonId person) => PartyOf(person) switch
    {
        Party.Trainee => MentorId,
        Party.Mentor => TraineeId,
        _ => throw new ArgumentException("This person is not part of the mentorship.", nameof(person)),
    };

    /// <summary>Why <paramref name="by"/> may not add to the shared record now; null when they may.</summary>
    public Problem? RefusesWorkBy(PersonId by) =>
        !Includes(by) ? Problem.NotFound
        : Status is MentorshipStatus.Ended ? MentorshipProblems.HasEnded
        : null;

    public Problem? MeetEvery(PersonId by, int days)
    {
        if (RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (days is < 7 or > 120)
        {
            return MentorshipProblems.Frequency;
        }

        MeetEveryDays = days;
        return null;
    }

    /// <summary>The day of the month on which the two usually meet, or null for none in particular.</summary>
    public NthWeekday? UsualDay => MeetNth is { } nth && MeetWeekday is { } day ? new(nth, day) : null;

    /// <summary>Either names the usual day; the next meeting is proposed on it.</summary>
    public Problem? MeetOn(PersonId by, NthWeekday? usual)
    {
        if (RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (usual is { IsValid: false })
        {
            return MentorshipProblems.UsualDay;
        }

        (MeetNth, MeetWeekday) = (usual?.Nth, usual?.Day);
        return null;
    }

    /// <summary>The trainee says what this mentor is to them, so that the map of their needs is true.</summary>
    public Problem? Cover(PersonId by, MentoringNeeds needs)
    {
        if (RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (by != TraineeId)
        {
            return MentorshipProblems.OnlyTheTraineeSays;
        }

        Covers = needs & (MentoringNeeds)MentoringWords.AllNeeds;
        return null;
    }

    public Problem? Pause(PersonId by, DateOnly? until, DateOnly today)
    {
        if (RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (Status is MentorshipStatus.Paused)
        {
            return MentorshipProblems.AlreadyPaused;
        }

        if (until <= today)
        {
            return MentorshipProblems.PauseEndsInThePast;
        }

        (Status, PausedOn, PausedUntil) = (MentorshipStatus.Paused, today, until);
        return null;
    }

    public Problem? Resume(PersonId by, DateOnly today)
    {
        if (RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (Status is not MentorshipStatus.Paused)
        {
            return MentorshipProblems.NotPaused;
        }

        (Status, PausedOn, PausedUntil, ResumedOn) = (MentorshipStatus.Active, null, null, today);
        return null;
    }

    public Problem? End(PersonId by, EndReason because, string thanks, DateOnly today)
    {
        if (RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (!Wording.Fits(ref thanks, 2000))
        {
            return MentorshipProblems.ThanksLength;
        }

        (Status, EndedOn, EndedBecause, Thanks) = (MentorshipStatus.Ended, today, because, thanks);
        (PausedOn, PausedUntil) = (null, null);
        return null;
    }

    /// <summary>The office that brought the two together takes it back.</summary>
    /// <exception cref="InvalidOperationException">It has ended already.</exception>
    public void TakeBack(DateOnly today)
    {
        if (Status is MentorshipStatus.Ended)
        {
            throw new InvalidOperationException("This mentorship has ended already.");
        }

        (Status, EndedOn, EndedBecause) = (MentorshipStatus.Ended, today, EndReason.Rematched);
        (PausedOn, PausedUntil) = (null, null);
    }
}
