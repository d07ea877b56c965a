using System.Globalization;
using Vouch.Domain.Mentors;

namespace Vouch.Web.Features.Mentors;

/// <summary>How a place in line and a wait are put in words: a span, what it rests on, or that nothing is known.</summary>
public static class WaitText
{
    public static string Place(int ahead) => ahead switch
    {
        0 => "You are the first in line.",
        1 => "One person is before you.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{ahead} people are before you."),
    };

    /// <summary>A moment in the reader's own zone, as the use case gives it.</summary>
    public static string Until(DateTimeOffset local) => local.ToString("dddd, MMMM d, HH:mm", CultureInfo.InvariantCulture);

    public static string Wait(WaitEstimate wait)
    {
        ArgumentNullException.ThrowIfNull(wait);
        return wait.Basis switch
        {
            WaitBasis.ThisMentor => $"About {Span(wait.MiddleDays)}; half of such waits took {Range(wait)}. This rests on {Count(wait)} with this mentor that ended.",
            WaitBasis.Everybody => $"About {Span(wait.MiddleDays)}; half of such waits took {Range(wait)}. This rests on {Count(wait)} here that ended, since too few with this mentor have.",
            _ => "How long it takes is unknown: too few mentorships have ended here to say.",
        };
    }

    public static string Span(int days) => days switch
    {
        1 => "a day",
        < 14 => string.Create(CultureInfo.InvariantCulture, $"{days} days"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{(days + 3) / 7} weeks"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(days + 15) / 30} months"),
    };

    private static string Range(WaitEstimate wait) => Span(wait.LowDays) is var low && Span(wait.HighDays) is var high && low == high
        ? $"about {low}"
        : $"between {low} and {high}";

    private static string Count(WaitEstimate wait) =>
        string.Create(CultureInfo.InvariantCulture, $"{wait.Observed} {(wait.Observed == 1 ? "mentorship" : "mentorships")}");
}
