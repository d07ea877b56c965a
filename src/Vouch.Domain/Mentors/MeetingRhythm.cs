namespace Vouch.Domain.Mentors;

/// <summary>How often two people would like to meet, from often to seldom.</summary>
public enum MeetingRhythm
{
    Weekly,
    EveryTwoWeeks,
    Monthly,
    EveryTwoMonths,
    Quarterly,
}
