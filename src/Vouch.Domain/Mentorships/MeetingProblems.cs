namespace Vouch.Domain.Mentorships;

public static class MeetingProblems
{
    public static readonly Problem InThePast =
        new("meeting.in-the-past", "Choose a time that is still to come.", "Date");

    public static readonly Problem TooFar =
        new("meeting.too-far", "Choose a time within the next two years.", "Date");

    public static readonly Problem NoSuchTime =
        new("meeting.no-such-time", "Clocks go forward that night and this time is skipped. Choose another.", "Time");

    public static readonly Problem UnknownTimeZone =
        new("meeting.unknown-time-zone", "Choose a time zone from the list.", "TimeZone");

    public static readonly Problem Length =
        new("meeting.length", "Choose between 10 minutes and 4 hours.", "Minutes");

    public static readonly Problem Place =
        new("meeting.place", "Say where you meet, or paste the link, in at most 300 characters.", "Place");

    public static readonly Problem WhilePaused =
        new("meeting.while-paused", "This mentorship is paused. Resume it before scheduling a meeting.");

    public static readonly Problem OneAhead =
        new("meeting.one-ahead", "A meeting is already scheduled. Move that one, or hold it first.");

    public static readonly Problem NotScheduled =
        new("meeting.not-scheduled", "This meeting has been held or cancelled and cannot be changed this way.");

    public static readonly Problem OwnInvitation =
        new("meeting.own-invitation", "You proposed this time. Move the meeting if it no longer suits you.");

    public static readonly Problem NotYet =
        new("meeting.not-yet", "This meeting has not begun. Close it afterwards, or move it to an earlier time.");

    public static readonly Problem NoSuggestion =
        new("meeting.no-suggestion", "No other time has been suggested.");

    public static readonly Problem SuggestionMissing =
        new("meeting.suggestion-missing", "Choose the day and time that would suit you.", "Date");

    public static readonly Problem NoteLength =
        new("meeting.note-length", "Shorten this to 500 characters.", "Note");

    public static readonly Problem NotesLength =
        new("meeting.notes-length", "Shorten the notes to 20,000 characters.", "Notes");

    public static readonly Problem AgendaText =
        new("meeting.agenda-text", "Write the point in at most 500 characters.", "Text");

    public static readonly Problem AgendaFull =
        new("meeting.agenda-full", "An agenda holds at most 30 points. Remove one first.", "Text");

    public static readonly Problem ActionText =
        new("meeting.action-text", "Say what will be done, in at most 300 characters.", "ActionText");

    public static readonly Problem ActionOwner =
        new("meeting.action-owner", "Choose which of you takes this on.", "Owner");

    public static readonly Problem ActionDue =
        new("meeting.action-due", "Choose a day within two years of the meeting.", "ActionDueOn");

    public static readonly Problem ActionOfTheOther =
        new("meeting.action-of-the-other", "Only the person who took this on can say it is done.");
}
