namespace Vouch.Domain.Mentors;

/// <summary>How two people may meet.</summary>
[Flags]
public enum MeetingFormats
{
    None = 0,
    Video = 1,
    Phone = 2,
    InPerson = 4,
    Writing = 8,
}
