using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors;

/// <summary>When a mentor may be written to: at any time, but never during leave.</summary>
internal static class WritingHours
{
    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary><paramref name="now"/>, or the first morning after the leave the mentor is on.</summary>
    public static DateTimeOffset NextAt(MentorProfile mentor, string timeZone, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var day = today;
        while (mentor.LeaveOn(day) is { } leave)
        {
            day = leave.LastOn.AddDays(1);
        }

        var morning = day.ToDateTime(Morning);
        return day == today ? now : new DateTimeOffset(morning, zone.GetUtcOffset(morning));
    }
}
