namespace Vouch.Domain.Mentorships;

/// <summary>One mentor's place at a joint meeting, and what they answered.</summary>
public sealed class JointSeat
{
    private JointSeat()
    {
    }

    public JointMeetingId JointMeetingId { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public PersonId MentorId { get; private set; }

    public MeetingAnswer Answer { get; private set; }

    /// <summary>A word with the answer, for the trainee.</summary>
    public string Note { get; private set; } = "";

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>A mentor who said no is told when and with whom, and nothing that is written there.</summary>
    public bool IsTaken => Answer is not MeetingAnswer.Declined;

    internal static JointSeat For(JointMeetingId joint, Mentorship mentorship) =>
        new() { JointMeetingId = joint, MentorshipId = mentorship.Id, MentorId = mentorship.MentorId };

    internal void Say(MeetingAnswer answer, string note, DateTimeOffset? at) => (Answer, Note, AnsweredAt) = (answer, note, at);
}
