namespace Vouch.Domain.Mentorships;

/// <summary>Work of the trainee on the mentor's project, with its credit agreed on before it begins.</summary>
public sealed class ProjectTask
{
    private ProjectTask()
    {
    }

    public ProjectTaskId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public OpportunityId? OpportunityId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId MentorId { get; private set; }

    public TaskText Text { get; private set; } = null!;

    public CreditKind Credit { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public ProjectTaskStatus Status { get; private set; }

    public PersonId ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public DateTimeOffset? AgreedAt { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public static Result<ProjectTask> Propose(
        Mentorship mentorship,
        PersonId by,
        TaskText text,
        CreditKind credit,
        DateOnly? dueOn,
        OpportunityId? opportunityId,
        DateTimeOffset now)
    {
        if (mentorship.RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        var checkedText = text.Checked();
        if (checkedText.Problem is { } problem)
        {
            return problem;
        }

        return dueOn < DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1)
            ? TaskProblems.DueInThePast
            : new ProjectTask
            {
                Id = ProjectTaskId.New(now),
                MentorshipId = mentorship.Id,
                OpportunityId = opportunityId,
                TraineeId = mentorship.TraineeId,
                MentorId = mentorship.MentorId,
                Text = checkedText.Value,
                Credit = credit,
                DueOn = dueOn,
                ProposedBy = by,
                ProposedAt = now,
            };
    }

    public bool MayBeSeenBy(PersonId reader) => reader == TraineeId || reader == MentorId;

    public Problem? Agree(PersonId by, DateTimeOffset now)
    {
        if (RefusesChangeBy(by) is { } refusal)
        {
            return refusal;
        }

        if (by == ProposedBy)
        {
            return TaskProblems.AgreedByTheOther;
        }

        if (Status is ProjectTaskStatus.Proposed)
        {
            (Status, AgreedAt) = (ProjectTaskStatus.Agreed, now);
        }

        return null;
    }

    /// <summary>Other words or another credit; the other one has to agree again.</summary>
    public Problem? Change(PersonId by, TaskText text, CreditKind credit, DateOnly? dueOn, DateTimeOffset now)
    {
        if (RefusesChangeBy(by) is { } refusal)
        {
            return refusal;
        }

        var checkedText = text.Checked();
        if (checkedText.Problem is { } problem)
        {
            return problem;
        }

        (Text, Credit, DueOn) = (checkedText.Value, credit, dueOn);
        (Status, ProposedBy, ProposedAt, AgreedAt) = (ProjectTaskStatus.Proposed, by, now, null);
        return null;
    }

    public Problem? Finish(PersonId by, DateOnly doneOn) =>
        RefusesChangeBy(by) is { } refusal ? refusal
        : by != TraineeId ? TaskProblems.OnlyTheTraineeFinishes
        : Status is ProjectTaskStatus.Proposed ? TaskProblems.CreditFirst
        : Set(ProjectTaskStatus.Done, doneOn);

    public Problem? Drop(PersonId by) => RefusesChangeBy(by) ?? Set(ProjectTaskStatus.Dropped, null);

    /// <summary>Finished or dropped by mistake: it stands where it stood. What became a contribution stays so.</summary>
    public Problem? Reopen(PersonId by) =>
        !MayBeSeenBy(by) ? Problem.NotFound
        : Status is not (ProjectTaskStatus.Done or ProjectTaskStatus.Dropped) ? TaskProblems.StillOpen
        : Status is ProjectTaskStatus.Done && by != TraineeId ? TaskProblems.OnlyTheTraineeFinishes
        : Set(AgreedAt is null ? ProjectTaskStatus.Proposed : ProjectTaskStatus.Agreed, null);

    private Problem? Set(ProjectTaskStatus status, DateOnly? doneOn)
    {
        (Status, DoneOn) = (status, doneOn);
        return null;
    }

    private Problem? RefusesChangeBy(PersonId by) =>
        !MayBeSeenBy(by) ? Problem.NotFound
        : Status is ProjectTaskStatus.Done or ProjectTaskStatus.Dropped ? TaskProblems.NotOpen
        : null;
}
