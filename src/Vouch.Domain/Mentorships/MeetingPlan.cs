namespace Vouch.Domain.Mentorships;

/// <summary>When, how long and where.</summary>
/// <param name="StartsAt">The instant it begins.</param>
/// <param name="Minutes">10 to 240.</param>
/// <param name="TimeZone">IANA zone the time was chosen in; invitations are written in it.</param>
/// <param name="Place">A room or a link; may be empty.</param>
public sealed record MeetingPlan(DateTimeOffset StartsAt, int Minutes, string TimeZone, string Place)
{
    /// <summary>The same plan cleaned, or what is wrong with it.</summary>
    public Result<MeetingPlan> Checked(DateTimeOffset now)
    {
        var place = Place;
        return StartsAt <= now ? MeetingProblems.InThePast
            : StartsAt > now.AddYears(2) ? MeetingProblems.TooFar
            : Minutes is < 10 or > 240 ? MeetingProblems.Length
            : !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) ? MeetingProblems.UnknownTimeZone
            : !Wording.Fits(ref place, 300) ? MeetingProblems.Place
            : this with { StartsAt = StartsAt.ToUniversalTime(), Place = place };
    }
}
