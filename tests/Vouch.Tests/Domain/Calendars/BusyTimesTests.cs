using CsCheck;
using Vouch.Domain.Calendars;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Calendars;

public sealed class BusyTimesTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<BusyTime[]> Stretches =
        Gen.Select(Gen.Int[0, 200], Gen.Int[-3, 60], (start, length) => new BusyTime(Day.AddMinutes(start), Day.AddMinutes(start + length))).Array[0, 12];

    // Ran with iter: 100_000 (CsCheck_Iter) before it was kept at its own count.
    [Fact]
    public void What_overlaps_is_what_any_minute_of_any_stretch_says() => Gen.Select(Stretches, Stretches, Gen.Int[0, 260], Gen.Int[0, 40]).Sample((one, other, from, length) =>
    {
        var times = BusyTimes.FromBytes(BusyTimes.Of(one).With(BusyTimes.Of(other)).ToBytes());
        var byMinute = Enumerable.Range(from, length).Any(minute =>
            one.Concat(other).Any(stretch => stretch.StartsAt <= Day.AddMinutes(minute) && Day.AddMinutes(minute) < stretch.EndsAt));
        Assert.Equal(byMinute, times.Overlap(Day.AddMinutes(from), Day.AddMinutes(from + length)));
        Assert.All(times.Stretches.Zip(times.Stretches.Skip(1)), pair => Assert.True(pair.First.EndsAt < pair.Second.StartsAt));
    });

    [Fact]
    public void A_minute_that_is_partly_busy_is_busy()
    {
        var times = BusyTimes.Of([new(Day.AddSeconds(90), Day.AddSeconds(150))]);

        Assert.Equal([new BusyTime(Day.AddMinutes(1), Day.AddMinutes(3))], times.Stretches);
    }

    [Fact]
    public void The_nearest_free_time_is_proposed_and_a_full_day_has_none()
    {
        var day = new DateOnly(2026, 11, 3);
        var noon = MeetingTime.At(day, new(12, 0), "America/New_York").Value;
        var lunch = BusyTimes.Of([new(noon.AddMinutes(-30), noon.AddMinutes(45))]);
        var away = BusyTimes.Of([new(noon.AddHours(-12), noon.AddHours(12))]);

        Assert.Equal(new TimeOnly(12, 45), SharedHours.On(day, new(12, 0), 30, "America/New_York", [lunch]));
        Assert.Equal(new TimeOnly(12, 0), SharedHours.On(day, new(12, 0), 30, "America/New_York", []));
        Assert.Null(SharedHours.On(day, new(12, 0), 30, "America/New_York", [lunch, away]));
        Assert.Equal(
            new TimeOnly(13, 0),
            SharedHours.On(day, new(12, 0), 30, "America/New_York", [lunch], new WeeklyAvailability("America/New_York", [new(DayOfWeek.Tuesday, new(13, 0), new(14, 0))])));
    }

    [Theory]
    [InlineData("webcal://calendar.example.org/a/b.ics", "https://calendar.example.org/a/b.ics")]
    [InlineData("  https://calendar.example.org/a/b.ics?key=1 ", "https://calendar.example.org/a/b.ics?key=1")]
    [InlineData("http://calendar.example.org/a.ics", null)]
    [InlineData("https://me:secret@calendar.example.org/a.ics", null)]
    [InlineData("https://calendar.example.org:8443/a.ics", null)]
    [InlineData("http://127.0.0.1/a.ics", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("gopher://example.org", null)]
    [InlineData("calendar.example.org/a.ics", null)]
    [InlineData("", null)]
    public void Only_whole_https_addresses_are_taken(string pasted, string? address) =>
        Assert.Equal(address, CalendarAddress.Read(pasted) is { Succeeded: true } read ? read.Value.AbsoluteUri : null);

    [Fact]
    public void After_failures_the_next_try_comes_later_up_to_a_day_and_what_was_known_stays()
    {
        var calendar = BusyCalendar.Of(PersonId.New(Day));
        calendar.UseAddress(new("https://example.org/a.ics"), new(BusyTimes.Of([new(Day, Day.AddHours(1))]), 1, 0, null), Day);

        var waits = Enumerable.Range(0, 7).Select(_ =>
        {
            calendar.Fail(BusyProblems.Unreachable, Day);
            return (calendar.NextReadAt!.Value - Day).TotalHours;
        }).ToList();

        Assert.Equal([1, 2, 4, 8, 16, 24, 24], waits);
        Assert.Equal((1, BusyProblems.Unreachable.Code), (calendar.ReadTimes().Count, calendar.Trouble));
        calendar.Take(new(BusyTimes.None, 0, 0, null), Day);
        Assert.Equal((0, "", Day.AddHours(6)), (calendar.ReadTimes().Count, calendar.Trouble, calendar.NextReadAt));
    }
}
