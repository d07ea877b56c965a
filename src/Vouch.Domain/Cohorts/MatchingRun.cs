namespace Vouch.Domain.Cohorts;

/// <summary>One attempt at the pairs of a cohort. Nothing of it reaches anybody before it is published.</summary>
public sealed class MatchingRun
{
    /// <summary>So long a published run can be taken back.</summary>
    public const int UndoDays = 7;

    private MatchingRun()
    {
    }

    public MatchingRunId Id { get; private set; }

    public CohortId CohortId { get; private set; }

    public MatchingMethod Method { get; private set; }

    public MatchingStatus Status { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public PersonId AskedBy { get; private set; }

    /// <summary>The trial round it weighs; null when it goes by the profiles alone.</summary>
    public TrialRoundId? TrialRoundId { get; private set; }

    /// <summary>How far the work is, 0 to 100, while the run waits.</summary>
    public int Percent { get; private set; }

    /// <summary>What was found, once it is done.</summary>
    public MatchingReport? Report { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Raised by each save; one built on an older version is refused.</summary>
    public int Version { get; private set; }

    public static Result<MatchingRun> Ask(CohortId cohort, MatchingMethod method, PersonId by, DateTimeOffset now, TrialRoundId? trial = null) =>
        Enum.IsDefined(method)
            ? new MatchingRun { Id = MatchingRunId.New(now), CohortId = cohort, Method = method, AskedBy = by, AskedAt = now, TrialRoundId = trial }
            : Mentors.MentorProblems.UnknownChoice;

    public void Finish(MatchingReport report) => (Status, Percent, Report) = (MatchingStatus.Done, 100, report);

    /// <summary>The office moved somebody by hand.</summary>
    public Problem? Amend(MatchingReport report)
    {
        if (Status != MatchingStatus.Done)
        {
            return CohortProblems.NotDone;
        }

        Report = report;
        return null;
    }

    public void Fail() => Status = MatchingStatus.Failed;

    public Problem? Publish(DateTimeOffset now)
    {
        if (Status != MatchingStatus.Done)
        {
            return CohortProblems.NotDone;
        }

        (Status, PublishedAt) = (MatchingStatus.Published, now);
        return null;
    }

    public Problem? Undo(DateTimeOffset now)
    {
        if (Status != MatchingStatus.Published)
        {
            return CohortProblems.NotPublished;
        }

        if (now > PublishedAt!.Value.AddDays(UndoDays))
        {
            return CohortProblems.TooLateToUndo;
        }

        Status = MatchingStatus.Undone;
        return null;
    }
}
