using System.Globalization;
using System.Text.RegularExpressions;

namespace Vouch.Domain.Mentors;

/// <summary>A stretch of one weekday. It ends at midnight when <paramref name="Until"/> is 00:00.</summary>
public sealed partial record WeeklyHours(DayOfWeek Day, TimeOnly From, TimeOnly Until)
{
    public const int MinutesInDay = 24 * 60;

    public int StartMinute => (int)From.ToTimeSpan().TotalMinutes;

    public int EndMinute => Until == TimeOnly.MinValue ? MinutesInDay : (int)Until.ToTimeSpan().TotalMinutes;

    public bool IsValid() => Enum.IsDefined(Day) && StartMinute < EndMinute;

    /// <summary>Reads what a person types for one day: <c>7-8, 17:30–20</c>. Empty means no hours.</summary>
    public static Result<IReadOnlyList<WeeklyHours>> Parse(DayOfWeek day, string? text)
    {
        var hours = new List<WeeklyHours>();
        foreach (var part in (text ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var match = Stretch().Match(part);
            if (!match.Success || TryTime(match.Groups[1].Value) is not { } from || TryTime(match.Groups[2].Value) is not { } until)
            {
                return MentorProblems.HoursUnread(day);
            }

            var stretch = new WeeklyHours(day, from, until);
            if (!stretch.IsValid())
            {
                return MentorProblems.HoursUnread(day);
            }

            hours.Add(stretch);
        }

        return hours;
    }

    /// <summary>The form <see cref="Parse"/> reads back.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}–{Until:HH:mm}");

    private static TimeOnly? TryTime(string text)
    {
        var parts = text.Split(':');
        var hour = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var minute = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return (hour, minute) switch
        {
            (24, 0) => TimeOnly.MinValue,
            ( <= 23, <= 59) => new TimeOnly(hour, minute),
            _ => null,
        };
    }

    [GeneratedRegex(@"^(\d{1,2}(?::\d{2})?)\s*(?:-|–|to)\s*(\d{1,2}(?::\d{2})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Stretch();
}
