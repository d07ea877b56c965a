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

    public static string Write(CalendarEntry entry, CalendarMethod method)
    {
        var calendar = new Ical.Net.Calendar
        {
            ProductId = "-//Vouch//Mentorships//EN",
            Method = method.ToString().ToUpperInvariant(),
        };
        var endsAt = entry.StartsAt.AddMinutes(entry.Minutes);
        var calendarEvent = Event(entry, endsAt, method);
        if (!calendarEvent.DtStart!.IsUtc)
        {
            calendar.AddChild(ZoneRules.Covering(entry.TimeZone, entry.StartsAt, endsAt));
        }

        calendar.Events.Add(calendarEvent);
        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("A calendar with one event serializes to text.");
    }

    private static CalendarEvent Event(CalendarEntry entry, DateTimeOffset endsAt, CalendarMethod method)
    {
        var calendarEvent = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            DtStamp = new CalDateTime(entry.WrittenAt.UtcDateTime),
            DtStart = Local(entry.StartsAt, entry.TimeZone),
            DtEnd = Local(endsAt, entry.TimeZone),
            Summary = entry.Summary,
            Description = entry.Description,
            Location = entry.Place.Length > 0 ? entry.Place : null,
            Url = entry.Link,
            Status = method is CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED",
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

    private static CalDateTime Local(DateTimeOffset at, string timeZone) =>
        new(DateTime.SpecifyKind(MeetingTime.Local(at, timeZone), DateTimeKind.Unspecified), timeZone);
}
