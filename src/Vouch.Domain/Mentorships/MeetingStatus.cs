namespace Vouch.Domain.Mentorships;

public enum MeetingStatus
{
    Scheduled,
    Held,
    Cancelled,
}
