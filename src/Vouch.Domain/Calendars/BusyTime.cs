namespace Vouch.Domain.Calendars;

/// <summary>A stretch in which somebody is not free. What they do then is not known here.</summary>
/// <param name="EndsAt">The first instant that is free again.</param>
public readonly record struct BusyTime(DateTimeOffset StartsAt, DateTimeOffset EndsAt);
