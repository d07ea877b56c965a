namespace Vouch.Domain.Mentorships;

/// <summary>How a mentorship ended. None of these is anybody's fault.</summary>
public enum EndReason
{
    /// <summary>What the two set out to do is done.</summary>
    Completed,

    /// <summary>Another mentor fits what the trainee needs now.</summary>
    Rematched,

    /// <summary>Lives changed; no reason is owed.</summary>
    WithoutFault,
}
