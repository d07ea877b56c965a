using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Mentorships;

/// <summary>When, how long and where, as a form sends it.</summary>
public interface IMeetingForm
{
    DateOnly? Date { get; set; }

    TimeOnly? Time { get; set; }

    string? TimeZone { get; set; }

    int? Minutes { get; set; }

    string? Place { get; set; }
}

/// <summary>The zones people may choose: the one they live in first, then those of the United States, then the rest of the world.</summary>
public static class MeetingZones
{
    private static readonly string[] American =
        ["America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico"];

    private static readonly IReadOnlyList<string> All =
    [
        .. American,
        .. TimeZoneInfo.GetSystemTimeZones()
            .Where(zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal) && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal))
            .Select(zone => zone.Id)
            .Except(American)
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<SelectListItem> For(string? current) =>
        [.. All.Prepend(current ?? All[0]).Distinct().Select(zone => new Choice(zone, zone.Replace('_', ' ')))];
}
