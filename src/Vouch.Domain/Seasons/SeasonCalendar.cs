namespace Vouch.Domain.Seasons;

/// <summary>The published dates of seasons. A date that was not published is a month at best, and said to be one.</summary>
public sealed class SeasonCalendar(IReadOnlyList<CalendarEvent> events)
{
    public static readonly SeasonCalendar None = new([]);

    public IReadOnlyList<CalendarEvent> Events => events;

    /// <summary>
    /// When an event is in a season: as published for it, otherwise in the month of the latest season that was; null when no month was
    /// ever published.
    /// </summary>
    public SeasonDate? When(string body, SeasonEvent what, int season)
    {
        var known = events.Where(candidate => candidate.Body == body && candidate.Event == what && candidate.Date.Month > 0).ToList();
        var published = known.Find(candidate => candidate.Season == season);
        if ((published ?? known.MaxBy(candidate => candidate.Season)) is not { } basis)
        {
            return null;
        }

        var isDay = published is not null && basis.Date.Day > 0;
        return new(new(basis.Date.Year + season - basis.Season, basis.Date.Month, isDay ? basis.Date.Day : 1), !isDay, basis, season);
    }
}
