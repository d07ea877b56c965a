namespace Vouch.App.Calendars;

/// <summary>Section <c>Calendars</c> of the settings.</summary>
public sealed class CalendarOptions
{
    /// <summary>Whether calendars may be read from this machine itself. For tests and development; everything else that is not public stays closed.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>How long one address may take, redirects included.</summary>
    public int TimeoutSeconds { get; set; } = 15;
}
