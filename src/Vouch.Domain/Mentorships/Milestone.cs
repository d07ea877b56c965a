namespace Vouch.Domain.Mentorships;

/// <summary>A step on the way to a goal.</summary>
public sealed class Milestone
{
    private Milestone()
    {
    }

    public MilestoneId Id { get; private set; }

    public GoalId GoalId { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    internal static Milestone Of(GoalId goalId, string title, DateOnly dueOn, DateTimeOffset now) =>
        new() { Id = MilestoneId.New(now), GoalId = goalId, Title = title, DueOn = dueOn };

    internal void Mark(DateOnly? doneOn) => DoneOn = doneOn;
}
