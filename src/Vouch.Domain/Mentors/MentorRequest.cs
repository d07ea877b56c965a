namespace Vouch.Domain.Mentors;

/// <summary>A trainee asks somebody to be their mentor: why you, what I hope for, what I offer.</summary>
public sealed partial class MentorRequest
{
    public const int TextLength = 1200;
    public const int NoteLength = 600;

    /// <summary>How many requests of one trainee may wait for an answer at once.</summary>
    public const int MostOpen = 5;

    private MentorRequest()
    {
    }

    public MentorRequestId Id { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId MentorId { get; private set; }

    public MentorRequestStatus Status { get; private set; }

    /// <summary>The trainee's own order among open requests, 1 the dearest. Only the trainee sees it.</summary>
    public int Choice { get; private set; }

    /// <summary>True when the trainee brought this mentor by e-mail instead of finding them here.</summary>
    public bool IsInvitation { get; private set; }

    /// <summary>True while a place is kept for this request, because its trainee waited in line for it.</summary>
    public bool HoldsPlace { get; private set; }

    public string WhyYou { get; private set; } = "";

    public string HopeFor { get; private set; } = "";

    public string? Offer { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DeclineReason? DeclineReason { get; private set; }

    /// <summary>The mentor's own words with a decline.</summary>
    public string? DeclineNote { get; private set; }

    /// <summary>When the mentor was reminded of their own promise; once is enough.</summary>
    public DateTimeOffset? NudgedAt { get; private set; }

    /// <summary>Raised by each save; one built on an older version is refused.</summary>
    public int Version { get; private set; }

    public bool IsOpen => Status == MentorRequestStatus.Requested;

    /// <summary>A trainee asks a mentor.</summary>
    /// <param name="trainee">Who asks.</param>
    /// <param name="mentor">Who is asked.</param>
    /// <param name="words">What the request says.</param>
    /// <param name="open">All open and planned requests of the trainee.</param>
    /// <param name="now">The time of asking.</param>
    public static Result<MentorRequest> Ask(
        PersonId trainee, MentorProfile mentor, MentorRequestWords words, IReadOnlyCollection<MentorRequest> open, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        return mentor.MayBeAsked
            ? Create(trainee, mentor, words, open, now, isInvitation: false)
            : MentorRequestProblems.NotAccepting;
    }

    /// <summary>A trainee who waited in line asks the mentor whose place was offered to them. The place stays kept until the answer.</summary>
    /// <inheritdoc cref="Ask"/>
    public static Result<MentorRequest> AskForHeldPlace(
        PersonId trainee, MentorProfile mentor, MentorRequestWords words, IReadOnlyCollection<MentorRequest> open, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        if (!mentor.IsAccepting)
        {
            return MentorRequestProblems.NotAccepting;
        }

        var asked = Create(trainee, mentor, words, open, now, isInvitation: false);
        if (asked.Succeeded)
        {
            asked.Value.HoldsPlace = true;
        }

        return asked;
    }

    /// <summary>A trainee brings somebody they know. That this person takes no requests from strangers does not matter.</summary>
    /// <inheritdoc cref="Ask"/>
    public static Result<MentorRequest> Invite(
        PersonId trainee, MentorProfile mentor, MentorRequestWords words, IReadOnlyCollection<MentorRequest> open, DateTimeOffset now) =>
        Create(trainee, mentor, words, open, now, isInvitation: true);

    /// <summary>The mentor says yes and a place is taken, or neither happens.</summary>
    public Problem? Accept(MentorProfile mentor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        if (NotAnswerableBy(mentor.PersonId) is { } problem)
        {
            return problem;
        }

        if ((HoldsPlace ? mentor.TakeHeldPlace(now) : mentor.TakePlace(now)) is { } full)
        {
            return full;
        }

        HoldsPlace = false;
        Close(MentorRequestStatus.Accepted, now);
        return null;
    }

    public Problem? Decline(PersonId by, DeclineReason? reason, string? note, DateTimeOffset now)
    {
        note = ProfileText.Paragraphs(note);
        if (NotAnswerableBy(by) is { } problem)
        {
            return problem;
        }

        if (reason is null || !Enum.IsDefined(reason.Value))
        {
            return MentorRequestProblems.ReasonMissing;
        }

        if (note?.Length > NoteLength)
        {
            return MentorRequestProblems.NoteTooLong;
        }

        DeclineReason = reason;
        DeclineNote = note;
        Close(MentorRequestStatus.Declined, now);
        return null;
    }

    public Problem? Withdraw(PersonId by, DateTimeOffset now)
    {
        if (by != TraineeId)
        {
            return Problem.NotFound;
        }

        if (!IsOpen && !IsPlanned)
        {
            return MentorRequestProblems.AlreadyAnswered;
        }

        Close(MentorRequestStatus.Withdrawn, now);
        return null;
    }

    /// <summary>After a no, a withdrawal or silence, the place that was kept for this request is open again.</summary>
    public void GiveBackHeldPlace(MentorProfile mentor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        if (HoldsPlace && !IsOpen)
        {
            HoldsPlace = false;
            mentor.ReleaseHeldPlace(now);
        }
    }

    public bool MayBeReadBy(PersonId reader) => reader == TraineeId || reader == MentorId;

    private static Result<MentorRequest> Create(
        PersonId trainee,
        MentorProfile mentor,
        MentorRequestWords words,
        IReadOnlyCollection<MentorRequest> open,
        DateTimeOffset now,
        bool isInvitation)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(open);
        words = words.Tidy();
        if ((words.Check() ?? Refusal(trainee, mentor, open)) is { } problem)
        {
            return problem;
        }

        return new MentorRequest
        {
            Id = MentorRequestId.New(now),
            TraineeId = trainee,
            MentorId = mentor.PersonId,
            Status = MentorRequestStatus.Requested,
            Choice = Enumerable.Range(1, MostOpen).Except(open.Select(request => request.Choice)).FirstOrDefault(MostOpen),
            IsInvitation = isInvitation,
            WhyYou = words.WhyYou!,
            HopeFor = words.HopeFor!,
            Offer = words.Offer,
            RequestedAt = now,
        };
    }

    private static Problem? Refusal(PersonId trainee, MentorProfile mentor, IReadOnlyCollection<MentorRequest> open) =>
        trainee == mentor.PersonId ? MentorRequestProblems.Yourself
        : open.Any(request => request.MentorId == mentor.PersonId) ? MentorRequestProblems.AlreadyAsked
        : open.Count >= MostOpen ? MentorRequestProblems.TooManyOpen
        : null;

    private Problem? NotAnswerableBy(PersonId person) =>
        person != MentorId ? Problem.NotFound
        : Status is MentorRequestStatus.Accepted or MentorRequestStatus.Declined ? MentorRequestProblems.AlreadyAnswered
        : !IsOpen ? MentorRequestProblems.NoLongerOpen
        : null;

    private void Close(MentorRequestStatus status, DateTimeOffset now)
    {
        Status = status;
        AnsweredAt = now;
    }
}
