namespace Vouch.Domain.Mentorships;

/// <summary>What the trainee did in the mentor's work: written by the trainee, confirmed by the mentor.</summary>
public sealed class Contribution
{
    private Contribution()
    {
    }

    public ContributionId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    /// <summary>The finished task it came from, when it came from one.</summary>
    public ProjectTaskId? TaskId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId MentorId { get; private set; }

    public ContributionText Text { get; private set; } = null!;

    public DateOnly FromOn { get; private set; }

    public DateOnly ThroughOn { get; private set; }

    public ContributionStatus Status { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What the mentor added when confirming, or asked to change.</summary>
    public string MentorNote { get; private set; } = "";

    public static Result<Contribution> Propose(
        Mentorship mentorship,
        PersonId by,
        ContributionText text,
        DateOnly fromOn,
        DateOnly throughOn,
        ProjectTaskId? taskId,
        DateTimeOffset now)
    {
        if (mentorship.RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (by != mentorship.TraineeId)
        {
            return ContributionProblems.OnlyTheTraineeProposes;
        }

        var checkedText = text.Checked();
        return (checkedText.Problem ?? CheckDates(fromOn, throughOn, now)) is { } problem
            ? problem
            : new Contribution
            {
                Id = ContributionId.New(now),
                MentorshipId = mentorship.Id,
                TaskId = taskId,
                TraineeId = mentorship.TraineeId,
                MentorId = mentorship.MentorId,
                Text = checkedText.Value,
                FromOn = fromOn,
                ThroughOn = throughOn,
                ProposedAt = now,
            };
    }

    public bool MayBeSeenBy(PersonId reader) => reader == TraineeId || reader == MentorId;

    public Problem? Confirm(PersonId by, string note, DateTimeOffset now) =>
        Fits(ref note) ? Answer(by, ContributionStatus.Confirmed, note, now) : ContributionProblems.Note;

    /// <summary>The mentor remembers it differently.</summary>
    public Problem? Return(PersonId by, string note, DateTimeOffset now) =>
        Wording.Says(ref note, 1000) ? Answer(by, ContributionStatus.Returned, note, now) : ContributionProblems.Note;

    /// <summary>Other words; the mentor is asked again.</summary>
    public Problem? Rewrite(PersonId by, ContributionText text, DateOnly fromOn, DateOnly throughOn, DateTimeOffset now)
    {
        if (RefusesChangeBy(by) is { } refusal)
        {
            return refusal;
        }

        var checkedText = text.Checked();
        if ((checkedText.Problem ?? CheckDates(fromOn, throughOn, now)) is { } problem)
        {
            return problem;
        }

        (Text, FromOn, ThroughOn) = (checkedText.Value, fromOn, throughOn);
        (Status, ProposedAt, AnsweredAt) = (ContributionStatus.Proposed, now, null);
        return null;
    }

    public Problem? Withdraw(PersonId by)
    {
        if (RefusesChangeBy(by) is { } refusal)
        {
            return refusal;
        }

        Status = ContributionStatus.Withdrawn;
        return null;
    }

    private Problem? Answer(PersonId by, ContributionStatus status, string note, DateTimeOffset now)
    {
        if (by != MentorId)
        {
            return Problem.NotFound;
        }

        if (Status is not ContributionStatus.Proposed)
        {
            return ContributionProblems.Answered;
        }

        (Status, MentorNote, AnsweredAt) = (status, note, now);
        return null;
    }

    private Problem? RefusesChangeBy(PersonId by) =>
        by != TraineeId ? Problem.NotFound
        : Status is ContributionStatus.Confirmed ? ContributionProblems.Confirmed
        : null;

    private static bool Fits(ref string note) => Wording.Fits(ref note, 1000);

    private static Problem? CheckDates(DateOnly fromOn, DateOnly throughOn, DateTimeOffset now) =>
        fromOn > throughOn || throughOn > DateOnly.FromDateTime(now.UtcDateTime).AddDays(1)
            ? ContributionProblems.Dates
            : null;
}
