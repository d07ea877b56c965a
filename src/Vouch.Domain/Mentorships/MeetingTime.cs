namespace Vouch.Domain.Mentorships;

/// <summary>A wall-clock time in a named zone, turned into the instant it means.</summary>
public static class MeetingTime
{
    /// <summary>
    /// The instant of a local time. A time skipped when clocks go forward is refused; of a time that happens twice when clocks go
    /// back, the first is meant.
    /// </summary>
    public static Result<DateTimeOffset> At(DateOnly day, TimeOnly time, string timeZone)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone))
        {
            return MeetingProblems.UnknownTimeZone;
        }

        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            return MeetingProblems.NoSuchTime;
        }

        // Of two instants the earlier one has the larger offset.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>What a clock on the wall of that zone shows at an instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    public static DateTime Local(DateTimeOffset at, string timeZone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime;
}
