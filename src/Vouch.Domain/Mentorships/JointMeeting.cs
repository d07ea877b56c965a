namespace Vouch.Domain.Mentorships;

/// <summary>
/// One conversation of a trainee with several of their mentors. Each mentor is asked and answers alone. Agenda and notes are shared by the
/// trainee and the mentors who did not say no; when it was held it becomes part of the record of each pair that was there.
/// </summary>
public sealed class JointMeeting
{
    public const int MostMentors = 6;

    private readonly List<JointSeat> _seats = [];

    private JointMeeting()
    {
    }

    public JointMeetingId Id { get; private set; }

    public PersonId TraineeId { get; private set; }

    public MeetingStatus Status { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public int Minutes { get; private set; }

    public string TimeZone { get; private set; } = "";

    public string Place { get; private set; } = "";

    /// <summary>One point a line.</summary>
    public string Agenda { get; private set; } = "";

    public string Notes { get; private set; } = "";

    /// <summary>Counts what was saved of agenda and notes, so that nobody writes over what they have not read.</summary>
    public int TextVersion { get; private set; }

    public string CancelledBecause { get; private set; } = "";

    /// <summary>Rises with every change a calendar has to take over (RFC 5545, SEQUENCE).</summary>
    public int CalendarSequence { get; private set; }

    public DateTimeOffset? AgendaSentAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<JointSeat> Seats => _seats;

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    public string CalendarUid => $"joint-meeting-{Id}@vouch";

    /// <summary>A trainee calls several of their mentors together; each of them is free to say no.</summary>
    public static Result<JointMeeting> Call(PersonId trainee, IReadOnlyCollection<Mentorship> mentorships, MeetingPlan plan, string agenda, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentorships);
        if (mentorships.Any(mentorship => mentorship.TraineeId != trainee))
        {
            return Problem.NotFound;
        }

        if (mentorships.Count is < 2 or > MostMentors)
        {
            return mentorships.Count < 2 ? JointMeetingProblems.TooFew : JointMeetingProblems.TooMany;
        }

        if (mentorships.Any(mentorship => mentorship.Status is not MentorshipStatus.Active))
        {
            return JointMeetingProblems.NotRunning;
        }

        var checkedPlan = plan.Checked(now);
        if (checkedPlan.Problem is { } problem)
        {
            return problem;
        }

        if (!Wording.Fits(ref agenda, 4000))
        {
            return JointMeetingProblems.AgendaLength;
        }

        var joint = new JointMeeting { Id = JointMeetingId.New(now), TraineeId = trainee, Agenda = agenda };
        joint._seats.AddRange(mentorships.Select(mentorship => JointSeat.For(joint.Id, mentorship)));
        joint.Adopt(checkedPlan.Value);
        return joint;
    }

    public JointSeat? SeatOf(PersonId mentor) => _seats.Find(seat => seat.MentorId == mentor);

    /// <summary>When, where and with whom: the trainee's and every mentor's who was asked.</summary>
    public bool MayBeSeenBy(PersonId reader) => reader == TraineeId || SeatOf(reader) is not null;

    /// <summary>Agenda and notes are not for a mentor who said no.</summary>
    public bool MayBeReadBy(PersonId reader) => reader == TraineeId || SeatOf(reader) is { IsTaken: true };

    /// <summary>A mentor's word with their answer is the trainee's and their own.</summary>
    public bool MayReadNoteOf(JointSeat seat, PersonId reader) => reader == TraineeId || reader == seat.MentorId;

    public Problem? Answer(PersonId by, bool comes, string note, DateTimeOffset now)
    {
        if (SeatOf(by) is not { } seat)
        {
            return by == TraineeId ? MeetingProblems.OwnInvitation : Problem.NotFound;
        }

        if (Status is not MeetingStatus.Scheduled)
        {
            return MeetingProblems.NotScheduled;
        }

        if (!Wording.Fits(ref note, 500))
        {
            return MeetingProblems.NoteLength;
        }

        seat.Say(comes ? MeetingAnswer.Accepted : MeetingAnswer.Declined, note, now);
        return null;
    }

    /// <summary>Another time; every mentor is asked again, also those who could not come to the old one.</summary>
    public Problem? Move(PersonId by, MeetingPlan plan, DateTimeOffset now)
    {
        if (RefusesCallingBy(by) is { } refusal)
        {
            return refusal;
        }

        var checkedPlan = plan.Checked(now);
        if (checkedPlan.Problem is { } problem)
        {
            return problem;
        }

        Adopt(checkedPlan.Value);
        _seats.ForEach(seat => seat.Say(MeetingAnswer.None, "", null));
        CalendarSequence++;
        return null;
    }

    public Problem? Cancel(PersonId by, string because)
    {
        if (RefusesCallingBy(by) is { } refusal)
        {
            return refusal;
        }

        if (!Wording.Fits(ref because, 500))
        {
            return MeetingProblems.NoteLength;
        }

        (Status, CancelledBecause) = (MeetingStatus.Cancelled, because);
        CalendarSequence++;
        return null;
    }

    /// <summary>A mentorship has ended: its mentor is no longer asked. Without anybody left, the meeting is off.</summary>
    public void Leave(MentorshipId mentorship)
    {
        if (Status is MeetingStatus.Scheduled && _seats.RemoveAll(seat => seat.MentorshipId == mentorship) > 0 && _seats.Count == 0)
        {
            Status = MeetingStatus.Cancelled;
            CalendarSequence++;
        }
    }

    /// <summary>Anybody who comes writes agenda and notes; what somebody else saved since is not written over.</summary>
    public Problem? Write(PersonId by, string agenda, string notes, int version)
    {
        if (!MayBeReadBy(by))
        {
            return Problem.NotFound;
        }

        if (Status is not MeetingStatus.Scheduled)
        {
            return MeetingProblems.NotScheduled;
        }

        if (!Wording.Fits(ref agenda, 4000))
        {
            return JointMeetingProblems.AgendaLength;
        }

        if (!Wording.Fits(ref notes, 20_000))
        {
            return MeetingProblems.NotesLength;
        }

        if ((agenda, notes) == (Agenda, Notes))
        {
            return null;
        }

        if (version != TextVersion)
        {
            return Problem.Conflict;
        }

        (Agenda, Notes) = (agenda, notes);
        TextVersion++;
        return null;
    }

    /// <summary>One more point at the end of the agenda.</summary>
    public Problem? AddPoint(PersonId by, string text) =>
        !Wording.Says(ref text, 500) ? MeetingProblems.AgendaText
        : Write(by, Agenda.Length == 0 ? text.ReplaceLineEndings(" ") : $"{Agenda}\n{text.ReplaceLineEndings(" ")}", Notes, TextVersion);

    /// <summary>They have met. Each mentor who came gets it into the record with the trainee.</summary>
    public Result<IReadOnlyList<Meeting>> Hold(PersonId by, DateTimeOffset now)
    {
        if (RefusesCallingBy(by) is { } refusal)
        {
            return refusal;
        }

        if (now < StartsAt.AddMinutes(-15))
        {
            return MeetingProblems.NotYet;
        }

        var came = _seats.FindAll(seat => seat.IsTaken);
        if (came.Count == 0)
        {
            return JointMeetingProblems.NobodyComes;
        }

        Status = MeetingStatus.Held;
        return came.ConvertAll(seat => Meeting.HeldTogether(this, seat, now));
    }

    public void MarkAgendaSent(DateTimeOffset now) => AgendaSentAt ??= now;

    private void Adopt(MeetingPlan plan)
    {
        (StartsAt, Minutes, TimeZone, Place) = (plan.StartsAt, plan.Minutes, plan.TimeZone, plan.Place);
        AgendaSentAt = null;
    }

    private Problem? RefusesCallingBy(PersonId by) =>
        !MayBeSeenBy(by) ? Problem.NotFound
        : by != TraineeId ? JointMeetingProblems.OnlyTheTrainee
        : Status is not MeetingStatus.Scheduled ? MeetingProblems.NotScheduled
        : null;
}
