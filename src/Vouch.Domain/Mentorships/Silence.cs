namespace Vouch.Domain.Mentorships;

/// <summary>
/// How long somebody has been waited for, measured against their own promise. Days of leave do not count, and nothing is sent on
/// one: the clock stops.
/// </summary>
/// <param name="DaysWaited">Days since the question, without days of leave.</param>
/// <param name="DaysPastPromise">How many of them lie beyond the promise; 0 while it holds.</param>
/// <param name="Rung">The reminder that is due: 0 none, then one for each of <see cref="Rungs"/>.</param>
/// <param name="MayBeReminded">False on a day of leave.</param>
public sealed record Silence(int DaysWaited, int DaysPastPromise, int Rung, bool MayBeReminded)
{
    /// <summary>Beyond this nobody is reminded any more; it is time for another mentor.</summary>
    public const int LookElsewhereAfter = 28;

    /// <summary>Days past the promise at which a reminder goes out.</summary>
    public static readonly IReadOnlyList<int> Rungs = [1, 7, 14, 21];

    public bool LookElsewhere => DaysPastPromise >= LookElsewhereAfter;

    /// <param name="askedOn">The day of the question.</param>
    /// <param name="promisedBy">The last day on which an answer keeps the promise.</param>
    /// <param name="isOnLeave">Whether they are away on a day.</param>
    /// <param name="today">Today where they live.</param>
    public static Silence Of(DateOnly askedOn, DateOnly promisedBy, Func<DateOnly, bool> isOnLeave, DateOnly today)
    {
        var (waited, past) = (0, 0);
        for (var day = askedOn.AddDays(1); day <= today; day = day.AddDays(1))
        {
            if (!isOnLeave(day))
            {
                waited++;
                past += day > promisedBy ? 1 : 0;
            }
        }

        return new(waited, past, Rungs.Count(days => past >= days), !isOnLeave(today));
    }
}
