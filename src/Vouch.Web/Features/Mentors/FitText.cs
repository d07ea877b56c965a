using System.Globalization;
using Vouch.App.Features.Mentors;

namespace Vouch.Web.Features.Mentors;

/// <summary>How points are written: always with their tenth, so that sums can be checked by eye.</summary>
public static class FitText
{
    public static string Points(int tenths) => string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}");

    /// <summary>What the unsaid could still change, or how many points there are.</summary>
    public static string Range(FitView fit) => fit.IsCertain
        ? "of 100"
        : $"of 100, between {Points(fit.LowestTenths)} and {Points(fit.HighestTenths)} with what is not said";

    public static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset time) => Day(DateOnly.FromDateTime(time.UtcDateTime));
}
