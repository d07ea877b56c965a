using System.Text;
using Vouch.App.Calendars;
using Vouch.Domain.Calendars;

namespace Vouch.Tests.App.Calendars;

/// <summary>Calendars as services and programs write them, odd and hostile ones too.</summary>
public sealed class BusyReaderTests
{
    private static readonly DateTimeOffset From = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Through = From.AddDays(400);

    [Fact]
    public void A_weekly_clinic_stays_at_its_hour_over_both_clock_changes() =>
        Assert.Equal(
            ["10-26 12:00", "11-02 13:00", "03-08 13:00", "03-15 12:00"],
            Starts(Read("DTSTART;TZID=America/New_York:20261005T080000", "DTEND;TZID=America/New_York:20261005T120000", "RRULE:FREQ=WEEKLY"))
                .Where(start => start is "10-26 12:00" or "11-02 13:00" or "03-08 13:00" or "03-15 12:00"));

    [Fact]
    public void What_has_no_zone_is_meant_where_the_owner_lives_on_both_sides_of_a_change() =>
        Assert.Equal(
            ["10-30 13:00", "11-02 14:00"],
            Starts(Read(["DTSTART:20261030T090000", "DURATION:PT1H"], ["DTSTART:20261102T090000", "DURATION:PT1H"])));

    [Fact]
    public void A_night_shift_takes_the_hours_that_pass()
    {
        var autumn = Assert.Single(Read("DTSTART;TZID=America/New_York:20261031T230000", "DTEND;TZID=America/New_York:20261101T070000").Times.Stretches);
        var spring = Assert.Single(Read("DTSTART;TZID=America/New_York:20270313T230000", "DTEND;TZID=America/New_York:20270314T070000").Times.Stretches);

        Assert.Equal((9.0, 7.0), ((autumn.EndsAt - autumn.StartsAt).TotalHours, (spring.EndsAt - spring.StartsAt).TotalHours));
    }

    [Fact]
    public void A_day_is_the_owners_day_with_23_24_or_25_hours()
    {
        var days = Read(["DTSTART;VALUE=DATE:20261101"], ["DTSTART;VALUE=DATE:20270314", "DTEND;VALUE=DATE:20270315"], ["DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"]);

        Assert.Equal([25, 72, 23], days.Times.Stretches.Select(day => (day.EndsAt - day.StartsAt).TotalHours));
        Assert.Equal(["11-01 04:00", "12-24 05:00", "03-14 05:00"], Starts(days));
    }

    [Theory]
    [InlineData("TRANSP:TRANSPARENT")]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:FREE")]
    [InlineData("UID:meeting-01890000-0000-7000-8000-000000000000@vouch")]
    public void Free_cancelled_and_our_own_entries_take_no_time(string line) =>
        Assert.Equal((0, 0), (Read("DTSTART:20261102T090000Z", "DTEND:20261102T100000Z", line).Times.Count, Read("DTSTART:20261102T090000Z", "DTEND:20261102T100000Z", line).Skipped));

    [Fact]
    public void A_moved_and_a_cancelled_occurrence_and_an_exception_leave_their_hours_free() =>
        Assert.Equal(
            ["11-02 09:00", "11-03 15:00", "11-06 09:00"],
            Starts(Read(
                ["UID:a", "DTSTART:20261102T090000Z", "DTEND:20261102T100000Z", "RRULE:FREQ=DAILY;COUNT=5", "EXDATE:20261104T090000Z"],
                ["UID:a", "RECURRENCE-ID:20261103T090000Z", "DTSTART:20261103T150000Z", "DTEND:20261103T160000Z"],
                ["UID:a", "RECURRENCE-ID:20261105T090000Z", "DTSTART:20261105T090000Z", "DTEND:20261105T100000Z", "STATUS:CANCELLED"])));

    [Fact]
    public void An_endless_rule_ends_at_the_day_we_look_to_however_long_ago_it_began()
    {
        var busy = Read("DTSTART;TZID=Europe/Berlin:19980105T070000", "DTEND;TZID=Europe/Berlin:19980105T080000", "RRULE:FREQ=DAILY");

        Assert.Equal((400, 0), (busy.Times.Count, busy.Skipped));
        Assert.True(busy.Times.Stretches.Last().StartsAt < Through);
    }

    [Fact]
    public void Repeated_days_and_added_dates_are_followed() => Assert.Equal(
        ["11-02 05:00", "11-09 05:00", "11-12 05:00"],
        Starts(Read("DTSTART;VALUE=DATE:20261102", "DTEND;VALUE=DATE:20261103", "RRULE:FREQ=WEEKLY;UNTIL=20261109", "RDATE;VALUE=DATE:20261112")));

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=MINUTELY;INTERVAL=5")]
    [InlineData("FREQ=HOURLY")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31")]
    [InlineData("FREQ=FORTNIGHTLY")]
    [InlineData("INTERVAL=2")]
    [InlineData("FREQ=WEEKLY;X-MOON=FULL")]
    [InlineData("FREQ=DAILY;BYMONTH=99")]
    [InlineData("FREQ=DAILY;BYDAY=XX")]
    [InlineData("FREQ=DAILY;UNTIL=soon")]
    [InlineData("FREQ=DAILY;INTERVAL=0")]
    [InlineData("")]
    public void A_rule_that_cannot_be_followed_is_counted_with_its_line_and_the_rest_is_read(string rule)
    {
        var busy = Read(["DTSTART:20261102T090000Z", "DTEND:20261102T100000Z", $"RRULE:{rule}"], ["DTSTART:20261103T090000Z", "DTEND:20261103T100000Z"]);

        Assert.Equal(["11-03 09:00"], Starts(busy));
        Assert.Equal((1, 3), (busy.Skipped, busy.SkippedLine));
    }

    [Theory]
    [InlineData("DTSTART:20261302T090000Z", "DTEND:20261302T100000Z")]
    [InlineData("DTSTART;TZID=Mars/Olympus:20261102T090000", "DURATION:PT1H")]
    [InlineData("DTSTART:20261102T090000Z", "DTEND:20261102T080000Z")]
    [InlineData("DTSTART:20261102T090000Z", "DURATION:an hour")]
    [InlineData("DTSTART:99991231T235959Z", "DURATION:P9999D")]
    [InlineData("SUMMARY:no start", "TRANSP:OPAQUE")]
    public void An_entry_that_makes_no_sense_counts_as_free_and_is_named_by_its_line(string start, string end)
    {
        var busy = Read([start, end], ["DTSTART:20261103T090000Z", "DTEND:20261103T100000Z"]);

        Assert.Equal((1, 1, 3), (busy.Times.Count, busy.Skipped, busy.SkippedLine));
    }

    [Theory]
    [InlineData("Eastern Standard Time")]
    [InlineData("/freeassociation.sourceforge.net/America/New_York")]
    [InlineData("\"America/New_York\"")]
    [InlineData("US/Eastern")]
    public void Zones_by_other_names_are_known(string zone) =>
        Assert.Equal(["11-02 14:00"], Starts(Read($"DTSTART;TZID={zone}:20261102T090000", "DURATION:PT1H")));

    [Fact]
    public void Published_stretches_of_busy_count_and_those_of_free_do_not()
    {
        var file = string.Join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VFREEBUSY", "FREEBUSY;FBTYPE=BUSY:20261102T090000Z/PT1H,20261103T090000Z/2026", " 1103T103000Z", "FREEBUSY;FBTYPE=FREE:20261104T090000Z/PT1H", "FREEBUSY:someday", "END:VFREEBUSY", "END:VCALENDAR", "");

        var busy = BusyReader.Read(Encoding.UTF8.GetBytes(file), From, Through, "UTC").Value;

        Assert.Equal(["11-02 09:00", "11-03 09:00"], Starts(busy));
        Assert.Equal(1, busy.Skipped);
    }

    [Fact]
    public void Alarms_inside_an_entry_and_unknown_lines_say_nothing_of_its_time() => Assert.Equal(
        ["11-02 09:00"],
        Starts(Read("DTSTART:20261102T090000Z", "DTEND:20261102T100000Z", "BEGIN:VALARM", "DURATION:PT9H", "DTSTART:20261103T090000Z", "END:VALARM", "X-ODD;A=\"b:c\":d", "nonsense")));

    public static TheoryData<string, string> NoCalendars => new()
    {
        { "", "busy.not-a-calendar" },
        { "<!DOCTYPE html><html><body>Sign in</body></html>", "busy.not-a-calendar" },
        { "BEGIN:VCARD\r\nEND:VCARD\r\n", "busy.not-a-calendar" },
        { "\0\u0001\u0002", "busy.not-a-calendar" },
        { "BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "busy.not-a-calendar" },
        { "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2026", "busy.cut-off" },
        { Calendar(Enumerable.Repeat("BEGIN:VEVENT\r\nDTSTART:20261102T090000Z\r\nEND:VEVENT", 10_001)), "busy.too-much" },
        { Calendar(Enumerable.Range(0, 400).Select(i => $"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTART:19000101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT")), "busy.too-much" },
        { Calendar(["BEGIN:VEVENT\r\nDTSTART:20261102T090000Z\r\nRRULE:FREQ=DAILY;BYHOUR=" + string.Join(',', Enumerable.Range(0, 24)) + ";BYMINUTE=" + string.Join(',', Enumerable.Range(0, 60)) + ";BYSECOND=" + string.Join(',', Enumerable.Range(0, 60)) + "\r\nEND:VEVENT"]), "busy.too-much" },
    };

    [Theory, MemberData(nameof(NoCalendars))]
    public void What_is_no_calendar_or_far_too_much_is_refused_as_a_whole(string content, string code) =>
        Assert.Equal(code, BusyReader.Read(Encoding.UTF8.GetBytes(content), From, Through, "UTC").Problem?.Code);

    private static IEnumerable<string> Starts(BusyReading busy) => busy.Times.Stretches.Select(time => time.StartsAt.ToString("MM-dd HH:mm", null));

    private static BusyReading Read(params string[] lines) => Read([lines]);

    private static BusyReading Read(params string[][] entries)
    {
        var read = BusyReader.Read(Encoding.UTF8.GetBytes(Calendar(entries.Select(lines => string.Join("\r\n", ["BEGIN:VEVENT", .. lines, "END:VEVENT"])))), From, Through, "America/New_York");
        Assert.Null(read.Problem);
        return read.Value;
    }

    private static string Calendar(IEnumerable<string> entries) =>
        string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", .. entries, "END:VCALENDAR", ""]);
}
