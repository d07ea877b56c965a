using Vouch.Domain.Mentors;

namespace Vouch.Domain.Mentorships;

/// <summary>Times of a day that both of two people keep free, each by their own clock.</summary>
public static class SharedHours
{
    private const int StepMinutes = 15;

    private static readonly TimeOnly Earliest = new(6, 0);
    private static readonly TimeOnly Latest = new(22, 0);

    /// <summary>
    /// The wished time if both are free then, otherwise the earliest on that day at which they are; null when there is none. Who has said
    /// nothing about their week is taken to be free at the wished time.
    /// </summary>
    /// <param name="day">A day, in <paramref name="zone"/>.</param>
    /// <param name="wished">The time asked about first.</param>
    /// <param name="minutes">How long.</param>
    /// <param name="zone">IANA zone of the day and the time.</param>
    /// <param name="weeks">What is known of their weeks.</param>
    public static TimeOnly? On(DateOnly day, TimeOnly wished, int minutes, string zone, params IReadOnlyList<WeeklyAvailability> weeks)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        if (weeks.Count == 0 || AllFree(day, wished, minutes, zone, weeks))
        {
            return wished;
        }

        for (var time = Earliest; time <= Latest; time = time.AddMinutes(StepMinutes))
        {
            if (AllFree(day, time, minutes, zone, weeks))
            {
                return time;
            }
        }

        return null;
    }

    private static bool AllFree(DateOnly day, TimeOnly time, int minutes, string zone, IReadOnlyList<WeeklyAvailability> weeks) =>
        MeetingTime.At(day, time, zone) is { Succeeded: true, Value: var startsAt }
        && weeks.All(week => IsFree(week, startsAt, minutes));

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
