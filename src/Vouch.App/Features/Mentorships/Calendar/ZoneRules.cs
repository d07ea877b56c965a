using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Vouch.App.Features.Mentorships.Calendar;

/// <summary>
/// The VTIMEZONE a calendar needs to turn wall-clock times into instants. Each change of the clock around the entry is written out
/// with its own date: exact for any zone, also one whose rule changes from year to year.
/// </summary>
internal static class ZoneRules
{
    // Longer than the longest stretch between two changes of a zone that has any each year.
    private static readonly TimeSpan Margin = TimeSpan.FromDays(370);

    public static VTimeZone Covering(string timeZone, DateTimeOffset from, DateTimeOffset through)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var rules = new VTimeZone(timeZone);
        var changes = Changes(zone, (from - Margin).ToUniversalTime(), (through + Margin).ToUniversalTime());
        // What holds when the entry begins, then everything after it.
        foreach (var change in changes.Skip(Math.Max(0, changes.Count(c => c.At <= from) - 1)))
        {
            rules.Children.Add(Observance(zone, change));
        }

        return rules;
    }

    /// <summary>The offset at the start of the stretch, as a change from itself, and every change within it.</summary>
    private static List<Change> Changes(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset through)
    {
        // A whole minute, so that no onset has a fraction.
        from = from.AddTicks(-(from.Ticks % TimeSpan.TicksPerMinute));
        var offset = zone.GetUtcOffset(from);
        List<Change> changes = [new(from, offset, offset)];
        for (var at = from; at < through; at = at.AddDays(1))
        {
            var next = zone.GetUtcOffset(at.AddDays(1));
            if (next != offset)
            {
                changes.Add(new(Onset(zone, at, at.AddDays(1), offset), offset, next));
                offset = next;
            }
        }

        return changes;
    }

    /// <summary>The first minute that no longer has the old offset.</summary>
    private static DateTimeOffset Onset(TimeZoneInfo zone, DateTimeOffset before, DateTimeOffset after, TimeSpan oldOffset)
    {
        var (low, high) = (0, (int)(after - before).TotalMinutes);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = zone.GetUtcOffset(before.AddMinutes(middle)) == oldOffset ? (middle, high) : (low, middle);
        }

        return before.AddMinutes(high);
    }

    private static VTimeZoneInfo Observance(TimeZoneInfo zone, Change change) =>
        new(zone.IsDaylightSavingTime(change.At) ? "DAYLIGHT" : "STANDARD")
        {
            // An onset is told on the clock that was still showing the old offset.
            Start = new CalDateTime(DateTime.SpecifyKind((change.At.UtcDateTime + change.From), DateTimeKind.Unspecified)),
            OffsetFrom = new UtcOffset(change.From),
            OffsetTo = new UtcOffset(change.To),
        };

    private readonly record struct Change(DateTimeOffset At, TimeSpan From, TimeSpan To);
}
