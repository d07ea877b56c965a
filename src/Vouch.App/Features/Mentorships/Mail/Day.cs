using System.Globalization;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships.Mail;

/// <summary>Days and times as mails write them.</summary>
internal static class Day
{
    public static string Of(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Tuesday, October 20 at 5:30 PM (America/New York time)".</summary>
    public static string At(DateTimeOffset at, string timeZone) =>
        $"{MeetingTime.Local(at, timeZone).ToString("dddd, MMMM d 'at' h:mm tt", CultureInfo.InvariantCulture)} ({Zone(timeZone)} time)";

    public static string Zone(string timeZone) => timeZone.Replace('_', ' ');
}
