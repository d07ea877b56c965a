namespace Vouch.Domain.Calendars;

/// <summary>The address of a calendar, as people paste it.</summary>
public static class CalendarAddress
{
    public const int Longest = 2000;

    /// <summary>An https address without name and password; <c>webcal:</c>, which only says what is there, is https.</summary>
    /// <param name="text">What was pasted.</param>
    /// <param name="onThisMachine">Whether http to this machine itself will do: for trying things out, never in a running installation.</param>
    public static Result<Uri> Read(string? text, bool onThisMachine = false)
    {
        var pasted = (text ?? "").Trim();
        foreach (var prefix in new[] { "webcal://", "webcals://" })
        {
            if (pasted.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                pasted = $"https://{pasted[prefix.Length..]}";
            }
        }

        return pasted.Length <= Longest
            && Uri.TryCreate(pasted, UriKind.Absolute, out var address)
            && address.UserInfo.Length == 0
            && ((address.Scheme == Uri.UriSchemeHttps && (address.IsDefaultPort || onThisMachine)) || (address.Scheme == Uri.UriSchemeHttp && onThisMachine && address.IsLoopback))
                ? address
                : BusyProblems.Address;
    }
}
