using System.Globalization;

namespace Vouch.App.Calendars;

/// <summary>A day, or a time on the wall of a zone, as a calendar writes it.</summary>
/// <param name="Zone">IANA name.</param>
internal readonly record struct CalendarTime(DateTime Local, string Zone, bool IsDay)
{
    /// <summary>Reads a DATE or DATE-TIME; a time of no zone is meant where its owner lives. Null when it says nothing we understand.</summary>
    public static CalendarTime? Read(string value, string? zone, string ownZone)
    {
        if (DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsLikely(day))
        {
            return new(day, ownZone, IsDay: true);
        }

        var isUtc = value.EndsWith('Z');
        return DateTime.TryParseExact(value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && IsLikely(time)
            && (isUtc ? "UTC" : zone is null ? ownZone : ZoneName.Of(zone)) is { } name
                ? new(time, name, IsDay: false)
                : null;
    }

    /// <summary>A time that clocks skip is told by the offset before; of one that comes twice the first is meant (RFC 5545, 3.3.5).</summary>
    public DateTimeOffset Instant
    {
        get
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
            var offset = zone.IsAmbiguousTime(Local) ? zone.GetAmbiguousTimeOffsets(Local).Max() : zone.GetUtcOffset(Local);
            return new DateTimeOffset(Local, offset).ToUniversalTime();
        }
    }

    public CalendarTime AddDays(int days) => this with { Local = Local.AddDays(days) };

    /// <summary>As a property of an iCalendar file.</summary>
    public string Written(string property) =>
        IsDay ? string.Create(CultureInfo.InvariantCulture, $"{property};VALUE=DATE:{Local:yyyyMMdd}")
        : Zone == "UTC" ? string.Create(CultureInfo.InvariantCulture, $"{property}:{Local:yyyyMMdd'T'HHmmss}Z")
        : string.Create(CultureInfo.InvariantCulture, $"{property};TZID={Zone}:{Local:yyyyMMdd'T'HHmmss}");

    // What lies outside is no appointment, and would break the arithmetic of days.
    private static bool IsLikely(DateTime at) => at.Year is >= 1900 and <= 2200;
}
