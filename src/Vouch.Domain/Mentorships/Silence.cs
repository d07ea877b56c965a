namespace Vouch.Domain.Mentorships;

/// <summary>
/// How long somebody has been waited for, measured against their own promise. Days of leave do not count, and nothing is sent on
/// one: the clock stops. A hard deadline draws the ladder together: its reminders come before the deadline, its last rung the day after.
/// </summary>
/// <param name="DaysWaited">Days since the question, without days of leave.</param>
/// <param name="DaysPastPromise">How many of them lie beyond the promise; 0 while it holds.</param>
/// <param name="Rung">The step that is due: 0 none, then one for each of <see cref="Rungs"/>, then <see cref="LastRung"/>.</param>
/// <param name="MayBeReminded">False on a day of leave.</param>
public sealed record Silence(int DaysWaited, int DaysPastPromise, int Rung, bool MayBeReminded)
{
    /// <summary>Beyond this nobody is reminded any more; it is time for another mentor.</summary>
    public const int LookElsewhereAfter = 28;

    /// <summary>Days past the promise at which a reminder goes out.</summary>
    public static readonly IReadOnlyList<int> Rungs = [7, 14, 21];

    /// <summary>Other mentors are offered and the office is told.</summary>
    public static int LastRung => Rungs.Count + 1;

    public bool LookElsewhere => Rung == LastRung;

    /// <param name="askedOn">The day of the question.</param>
    /// <param name="promisedBy">The last day on which an answer keeps the promise.</param>
    /// <param name="isOnLeave">Whether they are away on a day.</param>
    /// <param name="today">Today where they live.</param>
    /// <param name="deadlineOn">The day after which an answer is of no use; null when there is none.</param>
    public static Silence Of(
        DateOnly askedOn, DateOnly promisedBy, Func<DateOnly, bool> isOnLeave, DateOnly today, DateOnly? deadlineOn = null)
    {
        ArgumentNullException.ThrowIfNull(isOnLeave);
        deadlineOn = deadlineOn > askedOn ? deadlineOn : null; // asked when it was too late already: no hurry comes of that
        if (deadlineOn is { } deadline)
        {
            promisedBy = Earlier(promisedBy, HalfWay(askedOn, deadline));
        }

        var (waited, past) = (0, 0);
        for (var day = askedOn.AddDays(1); day <= today; day = day.AddDays(1))
        {
            if (!isOnLeave(day))
            {
                waited++;
                past += day > promisedBy ? 1 : 0;
            }
        }

        return new(waited, past, Steps(promisedBy, deadlineOn).Count(days => past >= days), !isOnLeave(today));
    }

    /// <summary>
    /// Days past the promise at which each step is due. With fewer than <see cref="LookElsewhereAfter"/> days left until the deadline
    /// all shrink alike; where several fall on one day, one mail stands for them.
    /// </summary>
    public static IReadOnlyList<int> Steps(DateOnly promisedBy, DateOnly? deadlineOn)
    {
        var room = deadlineOn is { } deadline ? Math.Clamp(deadline.DayNumber - promisedBy.DayNumber, 0, LookElsewhereAfter) : LookElsewhereAfter;
        return [.. Rungs.Select(days => Math.Max(1, days * room / LookElsewhereAfter)), Math.Min(LookElsewhereAfter, room + 1)];
    }

    // A promise of a week is no answer to a question about tomorrow: until half way nobody is late.
    private static DateOnly HalfWay(DateOnly askedOn, DateOnly deadline) =>
        askedOn.AddDays(Math.Max(0, deadline.DayNumber - askedOn.DayNumber) / 2);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
