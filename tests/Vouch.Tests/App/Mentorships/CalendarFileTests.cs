using CsCheck;
using NodaTime;
using Vouch.App.Features.Mentorships.Calendar;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.App.Mentorships;

public sealed class CalendarFileTests
{
    private static readonly CalendarEntry Entry = new(
        Uid: "meeting-0199c2a4@vouch",
        Sequence: 0,
        StartsAt: new DateTimeOffset(2026, 10, 20, 21, 30, 0, TimeSpan.Zero),
        Minutes: 30,
        TimeZone: "America/New_York",
        Summary: "Ana Ruiz and Dana Okafor, MD: mentoring meeting",
        Description: "Agenda and notes: https://vouch.example/mentorships/1/meetings/2",
        Place: "Room 4; ring twice",
        Link: new("https://vouch.example/mentorships/1/meetings/2"),
        Organizer: new("Vouch", "vouch@school.edu"),
        Attendees: [new("Ana Ruiz", "ana@school.edu", HasAccepted: true), new("Dana Okafor, MD", "dana@hospital.org")],
        WrittenAt: new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_invitation_reads_exactly_so() =>
        Assert.Equal(
            """
            BEGIN:VCALENDAR
            METHOD:REQUEST
            PRODID:-//Vouch//Mentorships//EN
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:America/New_York
            X-LIC-LOCATION:America/New_York
            BEGIN:DAYLIGHT
            DTSTART:20260308T020000
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            END:DAYLIGHT
            BEGIN:DAYLIGHT
            DTSTART:20270314T020000
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:20261101T020000
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            ATTENDEE;CN=Ana Ruiz;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mail
             to:ana@school.edu
            ATTENDEE;CN="Dana Okafor, MD";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RS
             VP=FALSE:mailto:dana@hospital.org
            DESCRIPTION:Agenda and notes: https://vouch.example/mentorships/1/meetings/
             2
            DTEND;TZID=America/New_York:20261020T180000
            DTSTAMP:20261001T080000Z
            DTSTART;TZID=America/New_York:20261020T173000
            LOCATION:Room 4\; ring twice
            ORGANIZER;CN=Vouch:mailto:vouch@school.edu
            SEQUENCE:0
            STATUS:CONFIRMED
            SUMMARY:Ana Ruiz and Dana Okafor\, MD: mentoring meeting
            UID:meeting-0199c2a4@vouch
            URL:https://vouch.example/mentorships/1/meetings/2
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            CalendarFile.Write(Entry, CalendarMethod.Request));

    [Fact]
    public void A_cancellation_names_the_same_meeting_with_a_higher_sequence()
    {
        var lines = new IcsLines(CalendarFile.Write(Entry with { Sequence = 2 }, CalendarMethod.Cancel));

        Assert.Equal("CANCEL", lines["VCALENDAR", "METHOD"]);
        Assert.Equal("CANCELLED", lines["VCALENDAR/VEVENT", "STATUS"]);
        Assert.Equal(("meeting-0199c2a4@vouch", "2"), (lines["VCALENDAR/VEVENT", "UID"], lines["VCALENDAR/VEVENT", "SEQUENCE"]));
    }

    [Theory]
    [InlineData("2026-03-07", "17:00", "America/New_York", "20260307T170000")]
    [InlineData("2026-03-08", "17:00", "America/New_York", "20260308T170000")]
    [InlineData("2026-10-31", "17:00", "America/New_York", "20261031T170000")]
    [InlineData("2026-11-01", "17:00", "America/New_York", "20261101T170000")]
    [InlineData("2026-03-29", "09:00", "Europe/Berlin", "20260329T090000")]
    [InlineData("2026-10-25", "09:00", "Europe/Berlin", "20261025T090000")]
    [InlineData("2026-10-04", "09:00", "Australia/Lord_Howe", "20261004T090000")]
    [InlineData("2026-06-01", "09:30", "Asia/Kolkata", "20260601T093000")]
    [InlineData("2026-06-01", "09:30", "Pacific/Honolulu", "20260601T093000")]
    [InlineData("2026-06-01", "09:30", "UTC", "20260601T093000Z")]
    public void The_wall_clock_stays_as_chosen_on_both_sides_of_a_clock_change(string day, string time, string zone, string expected)
    {
        var startsAt = MeetingTime.At(DateOnly.Parse(day, null), TimeOnly.Parse(time, null), zone).Value;

        var lines = new IcsLines(CalendarFile.Write(Entry with { StartsAt = startsAt, TimeZone = zone }, CalendarMethod.Request));

        Assert.Equal(expected, Assert.Single(lines.All("VCALENDAR/VEVENT", "DTSTART")).Value);
        Assert.Equal((startsAt, startsAt.AddMinutes(30)), (lines.Instant("DTSTART"), lines.Instant("DTEND")));
    }

    [Theory]
    [InlineData("2026-11-01T05:30:00Z", "20261101T053000Z")]
    [InlineData("2026-11-01T06:30:00Z", "20261101T063000Z")]
    [InlineData("2026-11-01T04:45:00Z", "20261101T044500Z")]
    [InlineData("2026-11-01T07:00:00Z", "20261101T020000")]
    public void In_the_hour_that_comes_twice_the_instant_itself_is_written(string startsAt, string expected)
    {
        var lines = new IcsLines(CalendarFile.Write(Entry with { StartsAt = DateTimeOffset.Parse(startsAt, null) }, CalendarMethod.Request));

        Assert.Equal(expected, Assert.Single(lines.All("VCALENDAR/VEVENT", "DTSTART")).Value);
    }

    [Fact]
    public void In_every_zone_the_file_means_the_instant_a_second_zone_database_means()
    {
        string[] zones = [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))];
        Assert.True(zones.Length > 300);
        var agreed = 0;
        Gen.Select(Gen.Int[0, zones.Length - 1].Select(i => zones[i]), Gen.Int[0, 60 * 24 * 900]).Sample(
            (zone, minutes) =>
            {
                var startsAt = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
                var lines = new IcsLines(CalendarFile.Write(Entry with { StartsAt = startsAt, TimeZone = zone }, CalendarMethod.Request));

                Assert.Equal((startsAt, startsAt.AddMinutes(30)), (lines.Instant("DTSTART"), lines.Instant("DTEND")));
                var written = lines.All("VCALENDAR/VEVENT", "DTSTART")[0].Value;
                var system = TimeZoneInfo.FindSystemTimeZoneById(zone);
                if (written.EndsWith('Z'))
                {
                    return; // In UTC it means one instant whatever the zone.
                }

                var wall = DateTime.ParseExact(written, "yyyyMMdd'T'HHmmss", null);
                // The two databases may be of different years; where they agree, so must the file.
                var second = DateTimeZoneProviders.Tzdb[zone];
                if (second.GetUtcOffset(Instant.FromDateTimeOffset(startsAt)).ToTimeSpan() == system.GetUtcOffset(startsAt))
                {
                    Interlocked.Increment(ref agreed);
                    Assert.Equal(startsAt, second.AtLeniently(LocalDateTime.FromDateTime(wall)).ToDateTimeOffset());
                }
            },
            iter: 2000);
        Assert.True(agreed > 1800, $"The databases agreed on {agreed} of 2,000.");
    }

    [Fact]
    public void What_was_written_is_read_back_by_the_library()
    {
        var calendar = Ical.Net.Calendar.Load(CalendarFile.Write(Entry, CalendarMethod.Publish))!;

        var calendarEvent = Assert.Single(calendar.Events);
        Assert.Equal(Entry.StartsAt.UtcDateTime, calendarEvent.DtStart!.AsUtc);
        Assert.Equal("Room 4; ring twice", calendarEvent.Location);
        Assert.Equal(2, calendarEvent.Attendees.Count);
        Assert.Equal(3, Assert.Single(calendar.TimeZones).TimeZoneInfos.Count);
    }

    [Fact]
    public void Text_people_wrote_cannot_add_lines()
    {
        var lines = new IcsLines(CalendarFile.Write(
            Entry with { Place = "Room 4\r\nATTENDEE:mailto:eve@evil.example", Summary = "A\nEND:VEVENT" }, CalendarMethod.Request));

        Assert.Equal(2, lines.All("VCALENDAR/VEVENT", "ATTENDEE").Count);
        Assert.Equal("A\\nEND:VEVENT", lines["VCALENDAR/VEVENT", "SUMMARY"]);
    }

    [Fact]
    public void Names_with_quotes_or_line_ends_stay_one_parameter()
    {
        var lines = new IcsLines(CalendarFile.Write(
            Entry with { Attendees = [new("Ana \"Annie\" Ruiz\r\nX:1", "ana@school.edu")] }, CalendarMethod.Request));

        Assert.Equal("mailto:ana@school.edu", lines["VCALENDAR/VEVENT", "ATTENDEE"]);
    }
}
