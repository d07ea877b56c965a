namespace Vouch.Domain.Mentorships;

public static class TaskProblems
{
    public static readonly Problem Title =
        new("task.title", "Name the task in one line of at most 160 characters.", "Title");

    public static readonly Problem What =
        new("task.what", "Shorten this to 4,000 characters.", "What");

    public static readonly Problem CreditDetail =
        new("task.credit-detail", "Shorten this to 500 characters.", "CreditDetail");

    public static readonly Problem DueInThePast =
        new("task.due-in-the-past", "Choose a day from today on.", "DueOn");

    public static readonly Problem AgreedByTheOther =
        new("task.agreed-by-the-other", "The other of you agrees to the credit. Yours is already given by writing it down.");

    public static readonly Problem NotOpen =
        new("task.not-open", "This task is done or dropped.");

    public static readonly Problem StillOpen =
        new("task.still-open", "This task is neither done nor dropped.");

    public static readonly Problem CreditFirst =
        new("task.credit-first", "Agree on the credit before the task is called done.");

    public static readonly Problem OnlyTheTraineeFinishes =
        new("task.only-the-trainee-finishes", "The trainee says when the task is done; you then confirm the contribution.");
}
