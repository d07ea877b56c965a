namespace Vouch.Domain.Seasons;

/// <summary>When an event of a season is, and how we know.</summary>
/// <param name="Day">The published day; the first of the month when only a month is known.</param>
/// <param name="IsAbout">Whether no more than a month is known.</param>
/// <param name="Known">The published date it rests on.</param>
/// <param name="Season">The season that was asked about; where it differs from the published one's, the month is taken over and nothing more.</param>
public sealed record SeasonDate(DateOnly Day, bool IsAbout, CalendarEvent Known, int Season)
{
    public bool IsOfAnotherSeason => Known.Season != Season;
}
