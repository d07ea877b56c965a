using CsCheck;
using Vouch.Domain.Mentors;

namespace Vouch.Tests.Domain.Mentors;

public sealed class WeeklyAvailabilityTests
{
    [Fact]
    public void Hours_meet_across_zones() => Assert.Equal(60, WeeklyAvailability.SharedMinutes(
        new("America/Chicago", [new(DayOfWeek.Tuesday, new(17, 0), new(19, 0))]),
        new("America/New_York", [new(DayOfWeek.Tuesday, new(19, 0), new(23, 0))]),
        new(2026, 3, 2)));

    [Fact]
    public void Hours_meet_across_the_end_of_the_week() => Assert.Equal(120, WeeklyAvailability.SharedMinutes(
        new("Asia/Tokyo", [new(DayOfWeek.Sunday, new(8, 0), new(10, 0))]),
        new("America/Los_Angeles", [new(DayOfWeek.Saturday, new(15, 0), new(17, 0))]),
        new(2026, 1, 5)));

    [Theory]
    [InlineData("2026-03-23", 0)] // New York has changed its clocks, Paris not yet: five hours apart.
    [InlineData("2026-04-06", 60)]
    public void A_clock_change_on_one_side_counts(string day, int shared) => Assert.Equal(shared, WeeklyAvailability.SharedMinutes(
        new("America/New_York", [new(DayOfWeek.Wednesday, new(12, 0), new(13, 0))]),
        new("Europe/Paris", [new(DayOfWeek.Wednesday, new(18, 0), new(19, 0))]),
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_shared_time_is_that_of_a_plain_walk_through_the_week() =>
        Gen.Select(Profiles.Availability, Profiles.Availability).Sample((one, other) => Assert.Equal(
            Instants(one).Intersect(Instants(other)).Count() * 30,
            WeeklyAvailability.SharedMinutes(one, other, Profiles.Today)), iter: 200);

    [Theory]
    [InlineData("7-8, 17:30–20", "07:00–08:00|17:30–20:00")]
    [InlineData("20 to 24", "20:00–00:00")]
    [InlineData("", "")]
    public void Hours_are_read_as_people_write_them(string text, string expected) => Assert.Equal(
        expected, string.Join('|', WeeklyHours.Parse(DayOfWeek.Monday, text).Value));

    [Theory]
    [InlineData("9-8")]
    [InlineData("25-26")]
    [InlineData("after work")]
    [InlineData("8:75-9")]
    public void Hours_that_cannot_be_read_are_refused_with_the_day(string text) =>
        Assert.Equal("Monday", WeeklyHours.Parse(DayOfWeek.Monday, text).Problem?.Field);

    // All generated hours are whole and no zone used is off by less than half an hour, so half hours are enough to compare.
    private static IEnumerable<long> Instants(WeeklyAvailability availability)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(availability.TimeZone);
        var week = TimeSpan.FromDays(7).Ticks;
        for (var halfHour = 0; halfHour < 7 * 48; halfHour++)
        {
            var local = Profiles.Today.ToDateTime(TimeOnly.MinValue).AddMinutes(30 * halfHour);
            var minute = (local.Hour * 60) + local.Minute;
            if (availability.Hours.Any(h => h.Day == local.DayOfWeek && h.StartMinute <= minute && minute < h.EndMinute))
            {
                var utc = local - zone.GetUtcOffset(local.Date.AddHours(12));
                yield return ((utc.Ticks % week) + week) % week;
            }
        }
    }
}
