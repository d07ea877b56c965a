namespace Vouch.Domain.Mentorships;

/// <summary>One conversation of the two: planned, held or cancelled, with its agenda and what was noted.</summary>
public sealed partial class Meeting
{
    private readonly List<AgendaItem> _agenda = [];

    private Meeting()
    {
    }

    public MeetingId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId MentorId { get; private set; }

    public MeetingStatus Status { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public int Minutes { get; private set; }

    public string TimeZone { get; private set; } = "";

    public string Place { get; private set; } = "";

    /// <summary>Who chose the time that stands; the other one answers it.</summary>
    public PersonId ScheduledBy { get; private set; }

    /// <summary>When the time that stands was chosen.</summary>
    public DateTimeOffset ScheduledAt { get; private set; }

    public MeetingAnswer Answer { get; private set; }

    public string AnswerNote { get; private set; } = "";

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? SuggestedStartsAt { get; private set; }

    public string CancelledBecause { get; private set; } = "";

    /// <summary>Rises with every change a calendar has to take over (RFC 5545, SEQUENCE).</summary>
    public int CalendarSequence { get; private set; }

    public string Notes { get; private set; } = "";

    public DateTimeOffset? HeldAt { get; private set; }

    /// <summary>When the two began, by the clock on the page.</summary>
    public DateTimeOffset? BeganAt { get; private set; }

    /// <summary>How it went for each, as they remember it; null when nobody said.</summary>
    public bool? TraineeOnTime { get; private set; }

    public bool? MentorOnTime { get; private set; }

    public bool? TraineePrepared { get; private set; }

    public bool? MentorPrepared { get; private set; }

    public DateTimeOffset? AgendaSentAt { get; private set; }

    public DateTimeOffset? FollowUpSentAt { get; private set; }

    /// <summary>Counts what was saved of the notes, so that nobody writes over what they have not read.</summary>
    public int NotesVersion { get; private set; }

    /// <summary>Raised by each save; a save built on an older one is refused.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<AgendaItem> Agenda => _agenda.FindAll(item => !item.IsRemoved);

    /// <summary>Points that were taken off and may be put back.</summary>
    public IEnumerable<AgendaItem> TakenOff() => _agenda.Where(item => item.IsRemoved);

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    /// <summary>The same in every invitation, change and cancellation of this meeting (RFC 5545, UID).</summary>
    public string CalendarUid => $"meeting-{Id}@vouch";

    public PersonId Invited => ScheduledBy == TraineeId ? MentorId : TraineeId;

    public static Result<Meeting> Schedule(Mentorship mentorship, PersonId by, MeetingPlan plan, DateTimeOffset now)
    {
        if (mentorship.RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (mentorship.Status is MentorshipStatus.Paused)
        {
            return MeetingProblems.WhilePaused;
        }

        var checkedPlan = plan.Checked(now);
        if (checkedPlan.Problem is { } problem)
        {
            return problem;
        }

        var meeting = new Meeting
        {
            Id = MeetingId.New(now),
            MentorshipId = mentorship.Id,
            TraineeId = mentorship.TraineeId,
            MentorId = mentorship.MentorId,
        };
        meeting.Adopt(checkedPlan.Value, by, now);
        return meeting;
    }

    /// <summary>Agenda and notes are the pair's; nobody else sees them.</summary>
    public bool MayBeSeenBy(PersonId reader) => reader == TraineeId || reader == MentorId;

    /// <summary>Another time, chosen by either; the other is asked again.</summary>
    public Problem? Move(PersonId by, MeetingPlan plan, DateTimeOffset now)
    {
        if (RefusesPlanningBy(by) is { } refusal)
        {
            return refusal;
        }

        var checkedPlan = plan.Checked(now);
        if (checkedPlan.Problem is { } problem)
        {
            return problem;
        }

        Adopt(checkedPlan.Value, by, now);
        CalendarSequence++;
        return null;
    }

    public Problem? Cancel(PersonId by, string because)
    {
        if (RefusesPlanningBy(by) is { } refusal)
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

    /// <summary>The invited person says yes, no, or names a time that would suit.</summary>
    public Problem? Respond(PersonId by, MeetingAnswer answer, string note, DateTimeOffset? suggestedStartsAt, DateTimeOffset now)
    {
        if (RefusesPlanningBy(by) is { } refusal)
        {
            return refusal;
        }

        if (by != Invited)
        {
            return MeetingProblems.OwnInvitation;
        }

        if (!Wording.Fits(ref note, 500))
        {
            return MeetingProblems.NoteLength;
        }

        if (answer is MeetingAnswer.OtherTime)
        {
            if (suggestedStartsAt is null)
            {
                return MeetingProblems.SuggestionMissing;
            }

            if (suggestedStartsAt <= now)
            {
                return MeetingProblems.InThePast;
            }
        }

        (Answer, AnswerNote, AnsweredAt) = (answer, note, now);
        SuggestedStartsAt = answer is MeetingAnswer.OtherTime ? suggestedStartsAt!.Value.ToUniversalTime() : null;
        return null;
    }

    /// <summary>Whoever proposed the old time takes the suggested one; both have then agreed.</summary>
    public Problem? TakeSuggestion(PersonId by, DateTimeOffset now)
    {
        if (RefusesPlanningBy(by) is { } refusal)
        {
            return refusal;
        }

        if (Answer is not MeetingAnswer.OtherTime || SuggestedStartsAt is not { } startsAt || by != ScheduledBy)
        {
            return MeetingProblems.NoSuggestion;
        }

        var plan = new MeetingPlan(startsAt, Minutes, TimeZone, Place).Checked(now);
        if (plan.Problem is { } problem)
        {
            return problem;
        }

        Adopt(plan.Value, by, now);
        (Answer, AnsweredAt) = (MeetingAnswer.Accepted, now);
        CalendarSequence++;
        return null;
    }

    private void Adopt(MeetingPlan plan, PersonId by, DateTimeOffset now)
    {
        (StartsAt, Minutes, TimeZone, Place) = (plan.StartsAt, plan.Minutes, plan.TimeZone, plan.Place);
        (ScheduledBy, ScheduledAt) = (by, now);
        (Answer, AnswerNote, AnsweredAt, SuggestedStartsAt) = (MeetingAnswer.None, "", null, null);
        AgendaSentAt = null;
    }

    private Problem? RefusesPlanningBy(PersonId by) =>
        !MayBeSeenBy(by) ? Problem.NotFound
        : Status is not MeetingStatus.Scheduled ? MeetingProblems.NotScheduled
        : null;
}
