namespace Vouch.Domain.Calendars;

/// <summary>Where a person's busy times come from.</summary>
public enum BusySource
{
    /// <summary>An address that is read again several times a day.</summary>
    Address,

    /// <summary>A file they brought, read once.</summary>
    File,
}
