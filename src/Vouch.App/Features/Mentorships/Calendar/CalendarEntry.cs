namespace Vouch.App.Features.Mentorships.Calendar;

/// <summary>A meeting as calendars know it (RFC 5545).</summary>
/// <param name="Uid">The same through every change of the meeting.</param>
/// <param name="Sequence">Higher for each change; a calendar ignores lower ones.</param>
/// <param name="TimeZone">IANA name; the entry is written in this zone's wall clock.</param>
/// <param name="Link">Where agenda and notes are.</param>
/// <param name="WrittenAt">When this version of the entry was made.</param>
public sealed record CalendarEntry(
    string Uid,
    int Sequence,
    DateTimeOffset StartsAt,
    int Minutes,
    string TimeZone,
    string Summary,
    string Description,
    string Place,
    Uri Link,
    CalendarPerson Organizer,
    IReadOnlyList<CalendarPerson> Attendees,
    DateTimeOffset WrittenAt);
