using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships.Calendar;

/// <summary>Writes a meeting as an iCalendar file that any calendar takes, without a Google or Microsoft account.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const string FeedPeriod = "PT1H";

    public static string Write(CalendarEntry entry, CalendarMethod method) =>
        Serialize([(entry, method is CalendarMethod.Cancel)], new() { Method = method.ToString().ToUpperInvariant() });

    /// <summary>Many meetings as a calendar to subscribe to (RFC 7986 names; clients ask again after <see cref="FeedPeriod"/>).</summary>
    /// <param name="entries">The meetings, and which of them were called off.</param>
    /// <param name="name">What the calendar is called.</param>
    public static string WriteFeed(IReadOnlyList<(CalendarEntry Entry, bool IsCancelled)> entries, string name)
    {
        var calendar = new Ical.Net.Calendar { Method = nameof(CalendarMethod.Publish).ToUpperInvariant() };
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL", FeedPeriod);
        calendar.AddProperty("X-PUBLISHED-TTL", FeedPeriod);
        return Serialize(entries, calendar);
    }

    private static string Serialize(IReadOnlyList<(CalendarEntry Entry, bool IsCancelled)> entries, Ical.Net.Calendar calendar)
    {
        calendar.ProductId = "-//Vouch//Mentorships//EN";
        var events = entries.Select(entry => Event(entry.Entry, entry.Entry.StartsAt.AddMinutes(entry.Entry.Minutes), entry.IsCancelled)).ToList();
        foreach (var zone in entries.Zip(events).Where(pair => !pair.Second.DtStart!.IsUtc).Select(pair => pair.First.Entry).GroupBy(entry => entry.TimeZone))
        {
            calendar.AddChild(ZoneRules.Covering(
                zone.Key, zone.Min(entry => entry.StartsAt), zone.Max(entry => entry.StartsAt.AddMinutes(entry.Minutes))));
        }

        foreach (var calendarEvent in events)
        {
            calendar.Events.Add(calendarEvent);
        }

        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("A calendar serializes to text.");
    }

    private static CalendarEvent Event(CalendarEntry entry, DateTimeOffset endsAt, bool isCancelled)
    {
        var timeZone = ComesTwice(entry.StartsAt, entry.TimeZone) || ComesTwice(endsAt, entry.TimeZone) ? "UTC" : entry.TimeZone;
        var calendarEvent = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            DtStamp = new CalDateTime(entry.WrittenAt.UtcDateTime),
            DtStart = Local(entry.StartsAt, timeZone),
            DtEnd = Local(endsAt, timeZone),
            Summary = entry.Summary,
            Description = entry.Description,
            Location = entry.Place.Length > 0 ? entry.Place : null,
            Url = entry.Link,
            Status = isCancelled ? "CANCELLED" : "CONFIRMED",
            Organizer = new Organizer($"mailto:{entry.Organizer.Email}") { CommonName = OneLine(entry.Organizer.Name) },
        };
        foreach (var person in entry.Attendees)
        {
            calendarEvent.Attendees.Add(new Attendee($"mailto:{person.Email}")
            {
                CommonName = OneLine(person.Name),
                Role = "REQ-PARTICIPANT",
                ParticipationStatus = person.HasAccepted ? "ACCEPTED" : "NEEDS-ACTION",
                // Answers go through the link in the mail; nobody reads the mailbox that sends it.
                Rsvp = false,
            });
        }

        return calendarEvent;
    }

    // The library escapes text, but not what stands in a parameter: a line end there would begin a line of its own.
    private static string OneLine(string name) => new([.. name.Select(c => char.IsControl(c) ? ' ' : c)]);

    // In the hour that comes twice when clocks go back a wall clock cannot say which one is meant, and calendars guess differently.
    private static bool ComesTwice(DateTimeOffset at, string timeZone) =>
        TimeZoneInfo.FindSystemTimeZoneById(timeZone).IsAmbiguousTime(MeetingTime.Local(at, timeZone));

    private static CalDateTime Local(DateTimeOffset at, string timeZone) =>
        new(DateTime.SpecifyKind(MeetingTime.Local(at, timeZone), DateTimeKind.Unspecified), timeZone);
}
