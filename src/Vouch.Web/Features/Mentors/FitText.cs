using System.Globalization;

namespace Vouch.Web.Features.Mentors;

/// <summary>How points are written: always with their tenth, so that sums can be checked by eye.</summary>
public static class FitText
{
    public static string Points(int tenths) => string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}");

    public static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset time) => Day(DateOnly.FromDateTime(time.UtcDateTime));
}
