namespace Vouch.Domain.Mentorships;

/// <summary>A day and a time to meet next, to be changed by whoever sees it.</summary>
/// <param name="Day">The day, where the two last chose it.</param>
/// <param name="Time">The time on the wall there.</param>
/// <param name="Because">Why this one, in a few words.</param>
public sealed record SlotProposal(DateOnly Day, TimeOnly Time, string Because)
{
    private const int DaysToLook = 60;

    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Days that an agenda needs: drafted, looked at, and two days with the mentor.</summary>
    public const int DaysToPrepare = 3;

    /// <param name="dueOn">When the next meeting is due by the agreed interval.</param>
    /// <param name="last">When the two last met, on the wall clock of the zone they chose; null before the first meeting.</param>
    /// <param name="isTaken">Days on which one of them is away.</param>
    /// <param name="today">Today in that zone.</param>
    /// <param name="usual">The day of the month on which they usually meet, when they named one.</param>
    /// <param name="freeAt">A time of a day at which both are free, as near as can be to the wished one; null when there is none.</param>
    public static SlotProposal For(
        DateOnly dueOn,
        DateTime? last,
        Func<DateOnly, bool> isTaken,
        DateOnly today,
        NthWeekday? usual = null,
        Func<DateOnly, TimeOnly, TimeOnly?>? freeAt = null)
    {
        var earliest = today.AddDays(DaysToPrepare);
        var first = dueOn > earliest ? dueOn : earliest;
        var wished = last is { } met ? TimeOnly.FromDateTime(met) : Noon;
        foreach (var (day, because) in usual is null ? Days(first, earliest, last?.DayOfWeek) : UsualDays(first, earliest, usual))
        {
            if (!isTaken(day) && (freeAt is null ? wished : freeAt(day, wished)) is { } time)
            {
                return new(day, time, time == wished ? because : $"{because}, at a time both of you keep free");
            }
        }

        return new(first, wished, "the interval you agreed on");
    }

    private static IEnumerable<(DateOnly Day, string Because)> Days(DateOnly first, DateOnly earliest, DayOfWeek? weekday)
    {
        // The usual weekday may come a little before the due day: a month of 30 days should stay a Tuesday.
        var from = weekday is not null && first.AddDays(-3) >= earliest ? first.AddDays(-3) : first;
        for (var day = from; day < from.AddDays(DaysToLook); day = day.AddDays(1))
        {
            if (weekday is { } usual ? day.DayOfWeek == usual : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                yield return (day, weekday is null
                    ? "the first weekday that leaves time for an agenda"
                    : "the same weekday and time as last time, at the interval you agreed on");
            }
        }

        // Their weekday no longer suits: any other does.
        for (var day = from; weekday is not null && day < from.AddDays(DaysToLook); day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                yield return (day, "the first day that suits both of you, near the interval you agreed on");
            }
        }
    }

    private static IEnumerable<(DateOnly Day, string Because)> UsualDays(DateOnly first, DateOnly earliest, NthWeekday usual)
    {
        // The nth weekday wanders by a week within the month; a due day just after it means it.
        var day = usual.OnOrAfter(first.AddDays(-7) >= earliest ? first.AddDays(-7) : earliest);
        for (var month = 0; month < 6; month++)
        {
            yield return (day, $"{usual} of the month, as you chose");
            day = usual.OnOrAfter(day.AddDays(1));
        }
    }
}
