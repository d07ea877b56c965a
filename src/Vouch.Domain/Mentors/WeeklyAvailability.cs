using System.Collections;
using System.Numerics;

namespace Vouch.Domain.Mentors;

/// <summary>The hours a person keeps free each week, in the zone they live by.</summary>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="Hours">Stretches of weekdays; they may touch or overlap.</param>
public sealed record WeeklyAvailability(string TimeZone, IReadOnlyList<WeeklyHours> Hours)
{
    public const int MinutesInWeek = 7 * WeeklyHours.MinutesInDay;
    public const int MostStretches = 35;

    public bool IsValid() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) && zone.HasIanaId
        && Hours.Count <= MostStretches && Hours.All(h => h.IsValid());

    /// <summary>Minutes in the week of <paramref name="day"/> that both keep free, in real time: zones and clock changes count.</summary>
    public static int SharedMinutes(WeeklyAvailability one, WeeklyAvailability other, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var free = one.FreeMinutes(day);
        free.And(other.FreeMinutes(day));
        var words = new int[(MinutesInWeek + 31) / 32];
        free.CopyTo(words, 0);
        return words.Sum(word => BitOperations.PopCount((uint)word));
    }

    // One bit a minute of the UTC week, which wraps round: Monday morning in Tokyo is Sunday evening in UTC.
    private BitArray FreeMinutes(DateOnly day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        var free = new BitArray(MinutesInWeek);
        foreach (var stretch in Hours)
        {
            var on = day.AddDays(((int)stretch.Day - (int)day.DayOfWeek + 7) % 7);
            var noon = on.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Unspecified);
            var offset = (int)zone.GetUtcOffset(noon).TotalMinutes;
            var start = ((int)stretch.Day * WeeklyHours.MinutesInDay) - offset;
            for (var minute = start + stretch.StartMinute; minute < start + stretch.EndMinute; minute++)
            {
                free[(minute + MinutesInWeek) % MinutesInWeek] = true;
            }
        }

        return free;
    }
}
