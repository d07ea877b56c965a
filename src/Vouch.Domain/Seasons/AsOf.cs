using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Vouch.Domain.Seasons;

/// <summary>
/// The date a figure speaks for, exactly as exact as its source: a year (<c>2026</c>), a month (<c>2026-05</c>) or a day
/// (<c>2025-05-29</c>). A day that the source does not give is not invented.
/// </summary>
public readonly record struct AsOf : IComparable<AsOf>, IParsable<AsOf>
{
    private AsOf(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    /// <summary>1 to 12, or 0 when only the year is known.</summary>
    public int Month { get; }

    /// <summary>1 to 31, or 0 when no day is known.</summary>
    public int Day { get; }

    public static AsOf On(DateOnly day) => new(day.Year, day.Month, day.Day);

    public static AsOf OfYear(int year) => new(year, 0, 0);

    public static AsOf Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException("Write a date as 2026, 2026-05 or 2026-05-29.");

    public static bool TryParse([NotNullWhen(true)] string? s, out AsOf result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AsOf result)
    {
        result = default;
        if (s is null)
        {
            return false;
        }

        foreach (var (format, parts) in Formats)
        {
            if (DateOnly.TryParseExact(s, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                result = new(day.Year, parts > 1 ? day.Month : 0, parts > 2 ? day.Day : 0);
                return day.Year is >= 1900 and <= 2200;
            }
        }

        return false;
    }

    public int CompareTo(AsOf other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public static bool operator <(AsOf left, AsOf right) => left.CompareTo(right) < 0;

    public static bool operator >(AsOf left, AsOf right) => left.CompareTo(right) > 0;

    public static bool operator <=(AsOf left, AsOf right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AsOf left, AsOf right) => left.CompareTo(right) >= 0;

    public override string ToString() => (Month, Day) switch
    {
        (0, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    private static readonly (string Format, int Parts)[] Formats = [("yyyy", 1), ("yyyy-MM", 2), ("yyyy-MM-dd", 3)];
}
