namespace Vouch.Domain.Mentorships;

/// <summary>"I have not heard from my mentee": a mentor says so with one press, and the trainee is asked, kindly, to write.</summary>
public sealed class QuietReport
{
    /// <summary>Once a week is enough; the second time within it changes nothing.</summary>
    public const int DaysBetween = 7;

    private QuietReport()
    {
    }

    public QuietReportId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public DateTimeOffset ReportedAt { get; private set; }

    /// <param name="mentorship">Of whom.</param>
    /// <param name="by">The mentor.</param>
    /// <param name="last">The report before, when there is one.</param>
    /// <param name="now">Now.</param>
    public static Result<QuietReport> Of(Mentorship mentorship, PersonId by, QuietReport? last, DateTimeOffset now)
    {
        if (mentorship.RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        return by != mentorship.MentorId ? Problem.NotFound
            : mentorship.Status is MentorshipStatus.Paused ? QuietReportProblems.WhilePaused
            : last is not null && now - last.ReportedAt < TimeSpan.FromDays(DaysBetween) ? QuietReportProblems.ThisWeekAlready
            : new QuietReport { Id = QuietReportId.New(now), MentorshipId = mentorship.Id, ReportedAt = now };
    }
}
