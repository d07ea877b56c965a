using Vouch.Domain.Calendars;
using Vouch.Domain.Mentors;

namespace Vouch.Domain.Mentorships;

/// <summary>Times of a day that all of several people keep free, each by their own clock.</summary>
public static class SharedHours
{
    private const int StepMinutes = 15;

    private static readonly TimeOnly Earliest = new(6, 0);
    private static readonly TimeOnly Latest = new(22, 0);

    // Where nobody said when they are free, nobody is asked for the early morning or the evening.
    private static readonly TimeOnly DayBegins = new(8, 0);
    private static readonly TimeOnly DayEnds = new(18, 0);

    /// <summary>
    /// The wished time if all are free then, otherwise the one nearest to it on that day at which they are; null when there is none. Who
    /// has said nothing about their week is taken to be free by day, but for what is known of their calendar.
    /// </summary>
    /// <param name="day">A day, in <paramref name="zone"/>.</param>
    /// <param name="wished">The time asked about first.</param>
    /// <param name="minutes">How long.</param>
    /// <param name="zone">IANA zone of the day and the time.</param>
    /// <param name="busy">What is known of their calendars.</param>
    /// <param name="weeks">What is known of their weeks.</param>
    public static TimeOnly? On(
        DateOnly day, TimeOnly wished, int minutes, string zone, IReadOnlyCollection<BusyTimes> busy, params IReadOnlyList<WeeklyAvailability> weeks)
    {
        ArgumentNullException.ThrowIfNull(busy);
        ArgumentNullException.ThrowIfNull(weeks);
        var (earliest, latest) = weeks.Count > 0 ? (Earliest, Latest) : (DayBegins, DayEnds);
        return Times(earliest, latest)
            .OrderBy(time => Math.Abs((time.ToTimeSpan() - wished.ToTimeSpan()).TotalMinutes))
            .Prepend(wished)
            .Select(time => (TimeOnly?)time)
            .FirstOrDefault(time => AllFree(day, time!.Value, minutes, zone, busy, weeks));
    }

    private static IEnumerable<TimeOnly> Times(TimeOnly from, TimeOnly through)
    {
        for (var time = from; time <= through; time = time.AddMinutes(StepMinutes))
        {
            yield return time;
        }
    }

    private static bool AllFree(
        DateOnly day, TimeOnly time, int minutes, string zone, IReadOnlyCollection<BusyTimes> busy, IReadOnlyList<WeeklyAvailability> weeks) =>
        MeetingTime.At(day, time, zone) is { Succeeded: true, Value: var startsAt }
        && weeks.All(week => IsFree(week, startsAt, minutes))
        && !busy.Any(times => times.Overlap(startsAt, startsAt.AddMinutes(minutes)));

    private static bool IsFree(WeeklyAvailability week, DateTimeOffset startsAt, int minutes)
    {
        for (var passed = 0; passed < minutes; passed += StepMinutes)
        {
            var local = MeetingTime.Local(startsAt.AddMinutes(passed), week.TimeZone);
            var until = (local.Hour * 60) + local.Minute + Math.Min(StepMinutes, minutes - passed);
            if (!week.Hours.Any(hours => hours.Day == local.DayOfWeek && hours.StartMinute <= until - Math.Min(StepMinutes, minutes - passed) && until <= hours.EndMinute))
            {
                return false;
            }
        }

        return true;
    }
}
