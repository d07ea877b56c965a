namespace Vouch.Domain.Letters;

public static class ReminderProblems
{
    public static readonly Problem EveryDays =
        new("reminders.every-days", "Enter 0 for never, or 1 to 60 days.", "EveryDays");

    public static readonly Problem Most =
        new("reminders.most", "Enter 0 to 10 reminders.", "Most");

    public static readonly Problem StartDaysBefore =
        new("reminders.start-days-before", "Enter 0 to 120 days.", "StartDaysBefore");

    public static readonly Problem NotWanted =
        new("letter.no-reminders", "This writer has asked for no reminders. The deadline stands on their desk; your office can help if it comes close.");
}
