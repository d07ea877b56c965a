namespace Vouch.Domain.Mentorships;

public static class QuietReportProblems
{
    public static readonly Problem WhilePaused =
        new("quiet-report.while-paused", "This mentorship is paused: nobody is expected to write. Go on first, or let it rest.");

    public static readonly Problem ThisWeekAlready =
        new("quiet-report.this-week-already", "We have asked within the last week. Give it a few days.");
}
