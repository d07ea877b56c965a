namespace Vouch.Domain.Mentorships;

public enum ApplicationStatus
{
    Applied,
    Accepted,
    Declined,
    Withdrawn,
}
