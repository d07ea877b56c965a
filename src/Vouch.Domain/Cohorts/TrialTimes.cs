using Vouch.Domain.Calendars;
using Vouch.Domain.Mentors;

namespace Vouch.Domain.Cohorts;

/// <summary>Proposes times for trial conversations in hours both sides keep free, so that nobody is in two at once.</summary>
public static class TrialTimes
{
    /// <summary>Days people need to see the proposal before the first conversation.</summary>
    public const int DaysOfNotice = 2;

    private static readonly TimeSpan Grid = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(TrialRound.TalkMinutes);

    /// <param name="talks">Indices of mentor and trainee; each pair once.</param>
    /// <param name="mentors">Free hours of the mentors; null where nobody said.</param>
    /// <param name="trainees">Free hours of the trainees.</param>
    /// <param name="isAway">Whether a mentor is on leave on a day.</param>
    /// <param name="first">The first day of the round.</param>
    /// <param name="last">The last day of the round.</param>
    /// <param name="busyTimes">What is known of the calendars of mentors and trainees, by their index; null where nothing is.</param>
    /// <returns>For each talk a start, or null when the two share no free half hour that is left.</returns>
    /// <remarks>
    /// Talks with the fewest possible starts choose first, each the earliest start that is left: not always the most that could be placed,
    /// but the same answer every time, in O(talks × starts).
    /// </remarks>
    public static IReadOnlyList<DateTimeOffset?> Propose(
        IReadOnlyList<(int Mentor, int Trainee)> talks,
        IReadOnlyList<WeeklyAvailability?> mentors,
        IReadOnlyList<WeeklyAvailability?> trainees,
        Func<int, DateOnly, bool> isAway,
        DateOnly first,
        DateOnly last,
        (Func<int, BusyTimes?> OfMentor, Func<int, BusyTimes?> OfTrainee)? busyTimes = null)
    {
        ArgumentNullException.ThrowIfNull(talks);
        ArgumentNullException.ThrowIfNull(mentors);
        ArgumentNullException.ThrowIfNull(trainees);
        ArgumentNullException.ThrowIfNull(isAway);
        var mentorStarts = mentors.Select((free, mentor) => Starts(free, first.AddDays(DaysOfNotice), last, day => isAway(mentor, day))).ToList();
        var traineeStarts = trainees.Select(free => Starts(free, first.AddDays(DaysOfNotice), last, _ => false).ToHashSet()).ToList();
        var possible = talks.Select(talk => mentorStarts[talk.Mentor]
            .Where(traineeStarts[talk.Trainee].Contains)
            .Where(start => !IsBusy(busyTimes?.OfMentor(talk.Mentor), start) && !IsBusy(busyTimes?.OfTrainee(talk.Trainee), start))
            .Order()
            .ToList()).ToList();
        var times = new DateTimeOffset?[talks.Count];
        var busyMentors = new HashSet<(int, DateTimeOffset)>();
        var busyTrainees = new HashSet<(int, DateTimeOffset)>();
        foreach (var talk in Enumerable.Range(0, talks.Count).OrderBy(talk => possible[talk].Count).ThenBy(talk => talk))
        {
            var (mentor, trainee) = talks[talk];
            var start = possible[talk].Find(start => Quarters(start).All(
                quarter => !busyMentors.Contains((mentor, quarter)) && !busyTrainees.Contains((trainee, quarter))));
            if (start == default)
            {
                continue;
            }

            times[talk] = start;
            foreach (var quarter in Quarters(start))
            {
                busyMentors.Add((mentor, quarter));
                busyTrainees.Add((trainee, quarter));
            }
        }

        return times;
    }

    private static bool IsBusy(BusyTimes? times, DateTimeOffset start) => times?.Overlap(start, start + Length) == true;

    private static IEnumerable<DateTimeOffset> Quarters(DateTimeOffset start)
    {
        for (var at = start; at < start + Length; at += Grid)
        {
            yield return at;
        }
    }

    // Starts on the quarter hour, in UTC, so that both sides mean the same moment whatever their zones.
    private static IEnumerable<DateTimeOffset> Starts(WeeklyAvailability? free, DateOnly first, DateOnly last, Func<DateOnly, bool> isAway)
    {
        if (free is null)
        {
            yield break;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(free.TimeZone);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (isAway(day))
            {
                continue;
            }

            foreach (var stretch in free.Hours.Where(hours => hours.Day == day.DayOfWeek))
            {
                var midnight = day.ToDateTime(TimeOnly.MinValue);
                for (var minute = (stretch.StartMinute + 14) / 15 * 15; minute + TrialRound.TalkMinutes <= stretch.EndMinute; minute += 15)
                {
                    var wall = midnight.AddMinutes(minute);
                    if (!zone.IsInvalidTime(wall))
                    {
                        yield return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
                    }
                }
            }
        }
    }
}
