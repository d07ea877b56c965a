namespace Vouch.Domain.Mentorships;

/// <summary>How often a mentor wants to hear what waits for them.</summary>
public enum DigestRhythm
{
    /// <summary>A mail for each question, as it comes.</summary>
    AtOnce,

    /// <summary>One mail on a day on which something new waits.</summary>
    Daily,

    /// <summary>One mail a week, on a day of their choice.</summary>
    Weekly,
}
