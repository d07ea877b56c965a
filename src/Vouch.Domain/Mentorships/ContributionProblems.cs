namespace Vouch.Domain.Mentorships;

public static class ContributionProblems
{
    public static readonly Problem OnlyTheTraineeProposes =
        new("contribution.only-the-trainee-proposes", "The trainee writes a contribution; the mentor confirms it.");

    public static readonly Problem Title =
        new("contribution.title", "Name the contribution in one line of at most 160 characters.", "Title");

    public static readonly Problem Role =
        new("contribution.role", "Say what your role was, in at most 160 characters.", "Role");

    public static readonly Problem Dates =
        new("contribution.dates", "The first day comes before the last, and the last is not after today.", "FromOn");

    public static readonly Problem Answered =
        new("contribution.answered", "This contribution has already been answered.");

    public static readonly Problem Confirmed =
        new("contribution.confirmed", "Your mentor has confirmed this. It can no longer be changed.");

    public static readonly Problem Note =
        new("contribution.note", "Say what should be different, in at most 1,000 characters.", "Note");

    public static readonly Problem TaskIsTold =
        new("contribution.task-is-told", "This task has already been told as a contribution.");

    public static Problem Part(string field, string what) =>
        new("contribution.part", $"{what}, in at most 2,000 characters.", field);
}
