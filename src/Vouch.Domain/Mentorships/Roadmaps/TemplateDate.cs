using Vouch.Domain.Seasons;

namespace Vouch.Domain.Mentorships.Roadmaps;

/// <summary>So many days before an event of a season.</summary>
public sealed record TemplateDate(string Body, SeasonEvent Event, int DaysBefore)
{
    /// <summary>The day in a season; null when nothing was ever published about the event.</summary>
    public ProposedDate? In(SeasonCalendar calendar, int year)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.When(Body, Event, year) is { } date ? new(date.Day.AddDays(-DaysBefore), DaysBefore, date) : null;
    }
}
