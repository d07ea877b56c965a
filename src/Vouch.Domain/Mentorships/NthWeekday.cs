namespace Vouch.Domain.Mentorships;

/// <summary>A day of each month people remember, such as the second Tuesday.</summary>
/// <param name="Nth">1 to 4, or <see cref="Last"/>.</param>
/// <param name="Day">The day of the week.</param>
public sealed record NthWeekday(int Nth, DayOfWeek Day)
{
    public const int Last = 5;

    public bool IsValid => Nth is >= 1 and <= Last && Enum.IsDefined(Day);

    /// <summary>The day it falls on in a month.</summary>
    public DateOnly In(int year, int month)
    {
        if (Nth == Last)
        {
            var end = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return end.AddDays(-((end.DayOfWeek - Day + 7) % 7));
        }

        var first = new DateOnly(year, month, 1);
        return first.AddDays(((Day - first.DayOfWeek + 7) % 7) + (7 * (Nth - 1)));
    }

    /// <summary>The first such day on or after a day.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        var found = In(day.Year, day.Month);
        var next = day.AddMonths(1);
        return found >= day ? found : In(next.Year, next.Month);
    }

    /// <summary>As people say it: "the second Tuesday".</summary>
    public override string ToString() => $"the {(Nth switch { 1 => "first", 2 => "second", 3 => "third", 4 => "fourth", _ => "last" })} {Day}";
}
