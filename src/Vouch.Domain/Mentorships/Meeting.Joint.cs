namespace Vouch.Domain.Mentorships;

/// <summary>A meeting that was held together with other mentors of the trainee, as the record of one pair.</summary>
public sealed partial class Meeting
{
    /// <summary>The meeting with several mentors this was; null for an ordinary one.</summary>
    public JointMeetingId? JointMeetingId { get; private set; }

    /// <remarks>What the pair adds to it from then on is the pair's alone.</remarks>
    internal static Meeting HeldTogether(JointMeeting joint, JointSeat seat, DateTimeOffset now)
    {
        var meeting = new Meeting
        {
            Id = MeetingId.New(now),
            MentorshipId = seat.MentorshipId,
            TraineeId = joint.TraineeId,
            MentorId = seat.MentorId,
            JointMeetingId = joint.Id,
        };
        meeting.Adopt(new(joint.StartsAt, joint.Minutes, joint.TimeZone, joint.Place), joint.TraineeId, now);
        var points = joint.Agenda.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(LongestAgenda);
        meeting._agenda.AddRange(points.Select((point, i) => AgendaItem.Of(
            meeting.Id, AgendaKind.Guidance, point.Length > 500 ? point[..500] : point, "", joint.TraineeId, i + 1, now)));
        (meeting.Status, meeting.HeldAt, meeting.Answer, meeting.AnsweredAt) = (MeetingStatus.Held, now, seat.Answer, seat.AnsweredAt);
        (meeting.Notes, meeting.AgendaSentAt, meeting.FollowUpSentAt) = (joint.Notes, joint.AgendaSentAt, now);
        return meeting;
    }
}
