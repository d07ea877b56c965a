namespace Vouch.Domain.Mentorships;

public enum MentorshipStatus
{
    Active,
    Paused,
    Ended,
}
