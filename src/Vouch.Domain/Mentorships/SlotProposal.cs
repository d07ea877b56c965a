namespace Vouch.Domain.Mentorships;

/// <summary>A day and a time to meet next, to be changed by whoever sees it.</summary>
/// <param name="Day">The day, where the two last chose it.</param>
/// <param name="Time">The time on the wall there.</param>
/// <param name="Because">Why this one, in a few words.</param>
public sealed record SlotProposal(DateOnly Day, TimeOnly Time, string Because)
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Days that an agenda needs: drafted, looked at, and two days with the mentor.</summary>
    public const int DaysToPrepare = 3;

    /// <param name="dueOn">When the next meeting is due by the agreed interval.</param>
    /// <param name="last">When the two last met, on the wall clock of the zone they chose; null before the first meeting.</param>
    /// <param name="isTaken">Days on which one of them is away.</param>
    /// <param name="today">Today in that zone.</param>
    public static SlotProposal For(DateOnly dueOn, DateTime? last, Func<DateOnly, bool> isTaken, DateOnly today)
    {
        var earliest = today.AddDays(DaysToPrepare);
        var first = dueOn > earliest ? dueOn : earliest;
        var weekday = last?.DayOfWeek;
        // The usual weekday may come a little before the due day: a month of 30 days should stay a Tuesday.
        var from = weekday is not null && first.AddDays(-3) >= earliest ? first.AddDays(-3) : first;
        for (var day = from; day < from.AddDays(60); day = day.AddDays(1))
        {
            var fits = weekday is { } usual ? day.DayOfWeek == usual : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            if (fits && !isTaken(day))
            {
                return last is { } met
                    ? new(day, TimeOnly.FromDateTime(met), "the same weekday and time as last time, at the interval you agreed on")
                    : new(day, Noon, "the first weekday that leaves time for an agenda");
            }
        }

        return new(first, last is { } at ? TimeOnly.FromDateTime(at) : Noon, "the interval you agreed on");
    }
}
