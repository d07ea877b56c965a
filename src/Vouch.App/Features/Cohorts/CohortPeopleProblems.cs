using Vouch.Domain;

namespace Vouch.App.Features.Cohorts;

internal static class CohortPeopleProblems
{
    public static readonly Problem Nobody = new("cohort.nobody", "Paste at least one line with a name and an e-mail address.", "Lines");

    public static readonly Problem NothingRealHere =
        new("cohort.nothing-real-here", "This is a demonstration that anybody can open: add only people it knows already.", "Lines");

    public static Problem TooMany(int most) =>
        new("cohort.too-many", $"Paste at most {most:N0} people at once.", "Lines");

    public static Problem Unread(int line) =>
        new("cohort.line-unread", $"Line {line}: write a name and an e-mail address, like Maya Osei, maya@school.edu.", "Lines");
}
