namespace Vouch.Domain.Seasons;

/// <summary>A published date of a season.</summary>
/// <param name="Season">The year of the Match, or in which medical school begins.</param>
/// <param name="Body">Whose event it is: ERAS, NRMP, AMCAS.</param>
/// <param name="Date">As exact as its source: a day, or only a month.</param>
public sealed record CalendarEvent(int Season, string Body, SeasonEvent Event, AsOf Date, Citation Citation, string Note);
