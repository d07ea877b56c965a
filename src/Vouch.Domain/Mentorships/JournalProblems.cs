namespace Vouch.Domain.Mentorships;

public static class JournalProblems
{
    public static readonly Problem Text =
        new("journal.text", "Write something, in at most 10,000 characters.", "Text");

    public static readonly Problem OnlyTheTraineeSharesWithAll =
        new("journal.only-the-trainee-shares-with-all", "Only the trainee can share with all of their mentors.", "Visibility");

    public static readonly Problem NotTheWriter =
        new("journal.not-the-writer", "Only the person who wrote this can change it.");
}
