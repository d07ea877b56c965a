using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class MeetingTimeTests
{
    [Theory]
    [InlineData("2026-03-07", "17:00", "America/New_York", "2026-03-07T22:00:00Z")]
    [InlineData("2026-03-08", "17:00", "America/New_York", "2026-03-08T21:00:00Z")]
    [InlineData("2026-11-01", "17:00", "America/New_York", "2026-11-01T22:00:00Z")]
    [InlineData("2026-06-01", "09:30", "Asia/Kolkata", "2026-06-01T04:00:00Z")]
    public void The_instant_follows_the_zones_own_clock(string day, string time, string zone, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, null), MeetingTime.At(DateOnly.Parse(day, null), TimeOnly.Parse(time, null), zone).Value);

    [Fact]
    public void A_skipped_time_is_refused() =>
        Assert.Equal(MeetingProblems.NoSuchTime, MeetingTime.At(new(2026, 3, 8), new(2, 30), "America/New_York").Problem);

    [Fact]
    public void Of_a_repeated_time_the_first_is_meant() =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero),
            MeetingTime.At(new(2026, 11, 1), new(1, 30), "America/New_York").Value);

    [Fact]
    public void An_unknown_zone_is_refused() =>
        Assert.Equal(MeetingProblems.UnknownTimeZone, MeetingTime.At(new(2026, 5, 1), new(9, 0), "Mars/Olympus").Problem);
}
