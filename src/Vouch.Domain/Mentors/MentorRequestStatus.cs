namespace Vouch.Domain.Mentors;

/// <summary>The life of a request for mentoring. Only the first state waits for anybody.</summary>
public enum MentorRequestStatus
{
    Requested,
    Accepted,
    Declined,
    Withdrawn,
    Expired,
}
