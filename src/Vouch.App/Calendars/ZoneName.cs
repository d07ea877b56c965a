namespace Vouch.App.Calendars;

/// <summary>The IANA zone a calendar means by the name it gives: its own, Windows' name for it, or one with a maker's prefix.</summary>
internal static class ZoneName
{
    public static string? Of(string name)
    {
        if (IsIana(name))
        {
            return name;
        }

        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana))
        {
            return iana;
        }

        // "/freeassociation.sourceforge.net/America/New_York": the last two or three parts are the name.
        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 3 ? null : Enumerable.Range(2, 2).Select(count => string.Join('/', parts[^count..])).FirstOrDefault(IsIana);
    }

    private static bool IsIana(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId && !name.Contains("..", StringComparison.Ordinal);
}
