using System.Text;
using System.Text.RegularExpressions;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Vouch.Domain.Calendars;

namespace Vouch.App.Calendars;

/// <summary>The occurrences of a repeated entry, by Ical.Net, between two days.</summary>
internal static partial class Repetitions
{
    private static readonly EvaluationOptions Bounds = new() { MaxUnmatchedIncrementsLimit = 1_000 };

    /// <returns>Null when its rule cannot be followed: unreadable, impossible, or more often than daily without end.</returns>
    public static List<BusyTime>? Of(BusyEntry entry, CalendarTime start, DateTimeOffset end, (DateTimeOffset From, DateTimeOffset Through) window, string ownZone, RepetitionBudget budget)
    {
        var days = Math.Max(0, (int)(window.Through - start.Instant).TotalDays) + 1;
        var factor = 1L;
        StringBuilder text = new("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:repeated\r\n");
        text.Append(start.Written("DTSTART")).Append("\r\n");
        foreach (var line in entry.Repeats)
        {
            if (line.Name == "RRULE")
            {
                if (!Rule().IsMatch(line.Value))
                {
                    return null;
                }

                factor *= TimesOfDay().Matches(line.Value).Aggregate(1L, (product, times) => product * (times.Value.Count(c => c == ',') + 1));
                text.Append("RRULE:").Append(UntilIn(line.Value, start)).Append("\r\n");
            }
            else if (!AppendDates(text, line, ownZone))
            {
                return null;
            }
        }

        if (!budget.Take(days * factor))
        {
            return null;
        }

        var length = end - start.Instant;
        var dayCount = start.IsDay ? (int)Math.Round(length.TotalDays) : 0;
        try
        {
            var calendar = Ical.Net.Calendar.Load(text.Append("END:VEVENT\r\nEND:VCALENDAR\r\n").ToString())!;
            return [.. calendar.GetOccurrences<CalendarEvent>(options: Bounds)
                .Select(occurrence => occurrence.Period.StartTime)
                .Select(at => start.IsDay ? Days(start with { Local = at.Date.ToDateTime(TimeOnly.MinValue) }, dayCount) : Lasting(at, length))
                .TakeWhile(time => time.StartsAt < window.Through)
                .Where(time => time.EndsAt > window.From)
                .Take(BusyTimes.Most + 1)];
        }
        catch (Exception unreadable) when (unreadable is EvaluationException or ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }

    private static BusyTime Lasting(CalDateTime at, TimeSpan length)
    {
        var instant = new DateTimeOffset(at.AsUtc, TimeSpan.Zero);
        return new(instant, instant + length);
    }

    private static BusyTime Days(CalendarTime first, int count) => new(first.Instant, first.AddDays(count).Instant);

    // Some calendars end a rule of a zoned entry with a day, or that of a day with an instant; the library wants the same kind.
    private static string UntilIn(string rule, CalendarTime start) => Until().Replace(rule, match =>
    {
        var day = match.Groups[1].Value;
        return start.IsDay ? $"UNTIL={day}" : match.Groups[2].Success ? match.Value : $"UNTIL={day}T235959Z";
    });

    // Other occurrences or exceptions, each written as the start is, so that they are compared as it is.
    private static bool AppendDates(StringBuilder text, ContentLine line, string ownZone)
    {
        foreach (var value in line.Value.Split(','))
        {
            if (CalendarTime.Read(value.Split('/')[0], line.Parameter("TZID"), ownZone) is not { } at)
            {
                return false;
            }

            text.Append(at.Written(line.Name)).Append("\r\n");
        }

        return true;
    }

    [GeneratedRegex(
        """
        ^(?=(?:.*;)?FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)\b)(?:(?:
            FREQ=[A-Z]+
          | UNTIL=\d{8}(?:T\d{6}Z?)?
          | (?:COUNT|INTERVAL)=[1-9]\d{0,5}
          | BY(?:SECOND|MINUTE|HOUR|MONTH)=\d{1,2}(?:,\d{1,2})*
          | BY(?:MONTHDAY|YEARDAY|WEEKNO|SETPOS)=[+-]?\d{1,3}(?:,[+-]?\d{1,3})*
          | BYDAY=[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)(?:,[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU))*
          | WKST=(?:MO|TU|WE|TH|FR|SA|SU)
        )(?:;|$))+$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Rule();

    [GeneratedRegex("BY(?:HOUR|MINUTE|SECOND)=[0-9,]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TimesOfDay();

    [GeneratedRegex(@"UNTIL=(\d{8})(T\d{6}Z?)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Until();
}
