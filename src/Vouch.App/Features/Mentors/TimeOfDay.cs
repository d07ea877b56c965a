namespace Vouch.App.Features.Mentors;

internal static class TimeOfDay
{
    /// <summary>The day it is, in UTC, where no one person's zone is meant.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
