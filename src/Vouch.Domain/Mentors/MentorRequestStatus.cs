namespace Vouch.Domain.Mentors;

/// <summary>The life of a request for mentoring. Only the first state waits for a mentor.</summary>
public enum MentorRequestStatus
{
    Requested,
    Accepted,
    Declined,
    Withdrawn,
    Expired,

    /// <summary>Written for later: sent when the trainee's choices before it have come to nothing.</summary>
    Planned,
}
