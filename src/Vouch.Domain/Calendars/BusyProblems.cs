namespace Vouch.Domain.Calendars;

public static class BusyProblems
{
    public static readonly Problem Address = new(
        "busy.address", "Paste the whole address of your calendar. It begins with https:// or webcal:// and holds no name and password.", "CalendarAddress");

    public static readonly Problem NotPublic = new(
        "busy.not-public", "This address does not lead to a site on the public internet, so we do not open it. Use the one your calendar service gives for sharing.", "CalendarAddress");

    public static readonly Problem Unreachable = new(
        "busy.unreachable", "We could not reach this address. Check that it is whole; if it is, the service may be down for a while.", "CalendarAddress");

    public static readonly Problem Refused = new(
        "busy.refused", "The service does not give us this calendar. Its link may have been renewed or turned off: make a new one there and paste it here.", "CalendarAddress");

    public static readonly Problem Redirected = new(
        "busy.redirected", "This address sends us on and on, or to a place that is not https. Paste the address it ends at.", "CalendarAddress");

    public static readonly Problem TooSlow = new(
        "busy.too-slow", "The service takes too long to answer. Try again later, or upload the calendar as a file.", "CalendarAddress");

    public static readonly Problem TooLarge = new(
        "busy.too-large", "This calendar is larger than 5 MB. Share one that holds less of the past, or only your working hours.", "CalendarAddress");

    public static readonly Problem NotACalendar = new(
        "busy.not-a-calendar", "What is there is no calendar file (iCalendar, .ics). Use the address for subscribing, which often ends in .ics, not the page you see in the browser.", "CalendarAddress");

    public static readonly Problem CutOff = new(
        "busy.cut-off", "The calendar ends in the middle of an entry. Export or share it again.", "CalendarAddress");

    public static readonly Problem TooMuch = new(
        "busy.too-much", "This calendar holds more entries and repetitions than a person's does. Share one that holds less of the past.", "CalendarAddress");

    public static readonly Problem NoFile = new("busy.no-file", "Choose the file first. Calendars export it with the ending .ics.", "CalendarFile");

    public static readonly Problem TooSoon = new("busy.too-soon", "We have just looked. Give the service a minute.");

    public static readonly Problem NoAddress = new("busy.no-address", "There is no address to look at. Paste one, or bring a newer file.", "CalendarAddress");

    private static readonly Problem[] AboutAddresses = [NotPublic, Unreachable, Refused, Redirected, TooSlow, TooLarge, NotACalendar, CutOff, TooMuch];

    /// <summary>The problem of a stored code; null for none.</summary>
    public static Problem? ByCode(string code) => Array.Find(AboutAddresses, problem => problem.Code == code);

    /// <summary>The same about a file that was brought.</summary>
    public static Problem OfFile(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem == NotACalendar ? problem with { Field = "CalendarFile", Message = "This file is no calendar (iCalendar, .ics). Export your calendar and bring that file." } : problem with { Field = "CalendarFile" };
    }
}
