namespace Vouch.Domain.Mentorships;

public static class GoalProblems
{
    public static readonly Problem NothingChosen =
        new("goal.nothing-chosen", "Tick at least one goal you do not have yet.", "Goals");

    public static readonly Problem Title =
        new("goal.title", "Say the goal in one line of at most 160 characters.", "Title");

    public static readonly Problem DueInThePast =
        new("goal.due-in-the-past", "Choose a day after today.", "DueOn");

    public static readonly Problem TooFar =
        new("goal.too-far", "Choose a day within the next fifteen years.", "DueOn");

    public static readonly Problem OnlyTheTrainee =
        new("goal.only-the-trainee", "Goals are the trainee's to set and change. Bring your idea to the next meeting.");

    public static readonly Problem Closed =
        new("goal.closed", "This goal is closed. Open it again to change it.");

    public static readonly Problem MilestoneTitle =
        new("goal.milestone-title", "Name the milestone in at most 160 characters.", "MilestoneTitle");

    public static readonly Problem MilestoneAfterGoal =
        new("goal.milestone-after-goal", "A milestone comes no later than its goal. Choose an earlier day.", "MilestoneDueOn");

    public static readonly Problem TooManyMilestones =
        new("goal.too-many-milestones", "A goal holds at most 20 milestones. Split it into two goals.", "MilestoneTitle");

    public static Problem Part(string field) =>
        new("goal.part", "Shorten this to 1,000 characters.", field);
}
