using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Vouch.App.Calendars;

/// <summary>What an entry of a calendar says of time. Titles, places, people and texts were left in the file.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Repeats">Its RRULE, RDATE and EXDATE.</param>
internal sealed partial record BusyEntry(
    int Line, string Uid, ContentLine? Start, ContentLine? End, ContentLine? Duration, ContentLine? Replaces, IReadOnlyList<ContentLine> Repeats, bool IsFree)
{
    public bool IsRepeated => Repeats.Any(line => line.Name is "RRULE" or "RDATE");

    public CalendarTime? StartsAt(string ownZone) => TimeOf(Start, ownZone);

    /// <summary>The end, by DTEND, DURATION, or one day for a day and nothing for a time; null when it cannot be read or lies before the start.</summary>
    public DateTimeOffset? EndsAt(CalendarTime start, string ownZone)
    {
        var end = End is not null ? TimeOf(End, ownZone)?.Instant
            : Duration is not null ? Lasting(start, Duration.Value)
            : start.IsDay ? start.AddDays(1).Instant
            : start.Instant;
        return end >= start.Instant ? end : null;
    }

    public static CalendarTime? TimeOf(ContentLine? line, string ownZone) =>
        line is null ? null : CalendarTime.Read(line.Value, line.Parameter("TZID"), ownZone);

    /// <summary>Weeks and days of a duration are days on the calendar, the rest is time that passes (RFC 5545, 3.3.6).</summary>
    public static DateTimeOffset? Lasting(CalendarTime start, string duration)
    {
        if (DurationForm().Match(duration) is not { Success: true } form)
        {
            return null;
        }

        var days = (Number(1) * 7) + Number(2);
        return days > 3660 ? null : start.AddDays(days).Instant + XmlConvert.ToTimeSpan($"PT{Number(3)}H{Number(4)}M{Number(5)}S");

        int Number(int group) => form.Groups[group].Success ? int.Parse(form.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DurationForm();
}
