namespace Vouch.Domain.Mentorships;

/// <summary>A reminder that was sent. One for each question and rung, so that running the job again sends nothing twice.</summary>
public sealed class Nudge
{
    private Nudge()
    {
    }

    public NudgeId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public PersonId ToId { get; private set; }

    public WaitingKind Kind { get; private set; }

    public Guid TargetId { get; private set; }

    /// <summary>When the question was asked; asking again starts a new ladder.</summary>
    public DateTimeOffset WaitingSince { get; private set; }

    public int Rung { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>Whether the reminder goes into the mentor's next digest instead of a mail of its own.</summary>
    public bool IsForDigest { get; private set; }

    /// <summary>At the last rung: when other mentors were offered to the trainee.</summary>
    public DateTimeOffset? OthersOfferedAt { get; private set; }

    /// <summary>At the last rung: when the office was told.</summary>
    public DateTimeOffset? OfficeToldAt { get; private set; }

    public bool IsLast => Rung == Silence.LastRung;

    public void MarkOthersOffered(DateTimeOffset now) => OthersOfferedAt ??= now;

    public void MarkOfficeTold(DateTimeOffset now) => OfficeToldAt ??= now;

    /// <summary>The trainee is asked to plan a meeting: once when the interval is overstepped, once when it is doubled.</summary>
    public static Nudge ToMeet(Mentorship mentorship, Cadence cadence, DateTimeOffset now) => new()
    {
        Id = NudgeId.New(now),
        MentorshipId = mentorship.Id,
        ToId = mentorship.TraineeId,
        Kind = WaitingKind.NextMeeting,
        TargetId = mentorship.Id.Value,
        WaitingSince = new DateTimeOffset(cadence.Since.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Rung = cadence.State is CadenceState.Red ? 2 : 1,
        SentAt = now,
    };

    /// <summary>The trainee is asked once to do something that is nobody's question.</summary>
    public static Nudge ToTrainee(Mentorship mentorship, WaitingKind kind, Guid targetId, DateTimeOffset since, DateTimeOffset now) => new()
    {
        Id = NudgeId.New(now),
        MentorshipId = mentorship.Id,
        ToId = mentorship.TraineeId,
        Kind = kind,
        TargetId = targetId,
        WaitingSince = since,
        Rung = 1,
        SentAt = now,
    };

    public static Nudge For(Mentorship mentorship, Waiting waiting, int rung, DateTimeOffset now, bool isForDigest = false) => new()
    {
        Id = NudgeId.New(now),
        MentorshipId = mentorship.Id,
        ToId = waiting.On is Party.Mentor ? mentorship.MentorId : mentorship.TraineeId,
        Kind = waiting.Kind,
        TargetId = waiting.TargetId,
        WaitingSince = waiting.Since,
        Rung = rung,
        SentAt = now,
        IsForDigest = isForDigest,
    };
}
