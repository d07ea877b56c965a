namespace Vouch.Domain.Mentorships;

/// <summary>What a mentorship's health is made of; see docs/mentorship-health.md.</summary>
public enum HealthPart
{
    /// <summary>Meeting at the agreed interval.</summary>
    Cadence,

    /// <summary>Answering each other in time.</summary>
    Answers,

    /// <summary>Doing what was taken on.</summary>
    FollowThrough,

    /// <summary>Meeting with an agenda.</summary>
    Preparation,

    /// <summary>Shared goals that move.</summary>
    Goals,

    /// <summary>A compact in force that is looked at again.</summary>
    Compact,
}
