namespace Vouch.Domain.Cohorts;

/// <summary>
/// Before the final pairs, each trainee of a cohort talks with a few mentors for half an hour, and both sides say how it was. Nobody but
/// the writer reads what was said; the next run weighs it.
/// </summary>
public sealed class TrialRound
{
    /// <summary>Conversations of each trainee.</summary>
    public const int TalksEach = 3;

    public const int TalkMinutes = 30;

    /// <summary>Days a round lasts at least and at most.</summary>
    public const int FewestDays = 5;

    /// <inheritdoc cref="FewestDays"/>
    public const int MostDays = 60;

    /// <summary>So many days before the end, whoever has said nothing yet is reminded once.</summary>
    public const int ReminderDays = 2;

    private TrialRound()
    {
    }

    public TrialRoundId Id { get; private set; }

    public CohortId CohortId { get; private set; }

    public TrialStatus Status { get; private set; }

    public PersonId StartedBy { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The last day on which an opinion is taken, in UTC.</summary>
    public DateOnly EndsOn { get; private set; }

    public DateTimeOffset? RemindedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Raised by each save; one built on an older version is refused.</summary>
    public int Version { get; private set; }

    public static Result<TrialRound> Start(CohortId cohort, PersonId by, DateOnly? endsOn, DateTimeOffset now)
    {
        var today = Day(now);
        return endsOn is not { } last || last < today.AddDays(FewestDays) || last > today.AddDays(MostDays)
            ? TrialProblems.EndsOn
            : new TrialRound { Id = TrialRoundId.New(now), CohortId = cohort, StartedBy = by, StartedAt = now, EndsOn = last };
    }

    public void Open()
    {
        if (Status == TrialStatus.Planning)
        {
            Status = TrialStatus.Open;
        }
    }

    public void Fail() => Status = TrialStatus.Failed;

    public bool TakesOpinions(DateTimeOffset now) => Status == TrialStatus.Open && Day(now) <= EndsOn;

    /// <summary>Whether it is time to remind those who have said nothing. Marks the round so that it happens once.</summary>
    public bool RemindIfDue(DateTimeOffset now)
    {
        if (!TakesOpinions(now) || RemindedAt is not null || Day(now) < EndsOn.AddDays(-ReminderDays))
        {
            return false;
        }

        RemindedAt = now;
        return true;
    }

    /// <summary>The office ends it, or its last day is over. What is missing stays missing and counts neither way.</summary>
    public Problem? Close(DateTimeOffset now)
    {
        if (Status != TrialStatus.Open)
        {
            return TrialProblems.NotOpen;
        }

        (Status, ClosedAt) = (TrialStatus.Closed, now);
        return null;
    }

    public bool IsOver(DateTimeOffset now) => Status == TrialStatus.Open && Day(now) > EndsOn;

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
