using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

/// <summary>Goals, opportunities, tasks and contributions.</summary>
public sealed class WorkTests
{
    private static readonly ContributionText Told = new(
        "Chart review", "Data abstractor", "120 charts were unread.", "Read them in six weekends.", "The abstract could be sent.");

    private readonly Pair _pair = new();

    [Theory]
    [InlineData(364, Horizon.ShortTerm)]
    [InlineData(365, Horizon.LongTerm)]
    public void A_goal_within_twelve_months_is_short(int days, Horizon horizon) =>
        Assert.Equal(horizon, SetGoal(days).Horizon);

    [Fact]
    public void Progress_counts_milestones_and_is_unknown_without_any()
    {
        var goal = SetGoal(100);
        Assert.Null(goal.Progress);

        var first = goal.AddMilestone(_pair.Trainee, "Draft", Pair.On(20), Pair.Start).Value;
        goal.AddMilestone(_pair.Trainee, "Submit", Pair.On(90), Pair.Start);
        Assert.Null(goal.Mark(_pair.Trainee, first.Id, Pair.On(18)));

        Assert.Equal(0.5, goal.Progress);
        Assert.Equal(GoalProblems.MilestoneAfterGoal, goal.AddMilestone(_pair.Trainee, "Late", Pair.On(101), Pair.Start).Problem);
    }

    [Fact]
    public void A_closed_goal_is_opened_before_it_changes()
    {
        var goal = SetGoal(100);
        Assert.Null(goal.Close(_pair.Trainee, GoalStatus.Achieved, Pair.On(50)));

        Assert.Equal((GoalStatus.Achieved, Pair.On(50), 1d), (goal.Status, goal.ClosedOn, goal.Progress));
        Assert.Equal(GoalProblems.Closed, goal.AddMilestone(_pair.Trainee, "More", Pair.On(60), Pair.Start).Problem);
        Assert.Null(goal.Reopen(_pair.Trainee));
        Assert.Equal(GoalStatus.Open, goal.Status);
    }

    [Fact]
    public void The_mentor_does_not_set_goals() =>
        Assert.Equal(
            GoalProblems.OnlyTheTrainee,
            Goal.Set(_pair.Mentorship, _pair.Mentor, GoalKind.Objective, new("X"), Pair.On(9), Visibility.Private, Pair.Start).Problem);

    [Fact]
    public void The_last_place_is_given_once()
    {
        var opportunity = Offer(places: 1);
        var (first, second) = (Apply(opportunity), Apply(opportunity));

        Assert.Null(first.Accept(_pair.Mentor, opportunity, Pair.Day(1)));
        Assert.Equal(OpportunityProblems.NoPlaceLeft, second.Accept(_pair.Mentor, opportunity, Pair.Day(1)));
        Assert.Equal(OpportunityProblems.AlreadyAnswered, first.Accept(_pair.Mentor, opportunity, Pair.Day(1)));

        Assert.Equal((OpportunityStatus.Filled, ApplicationStatus.Applied), (opportunity.Status, second.Status));
        Assert.Equal(
            OpportunityProblems.Closed,
            OpportunityApplication.Apply(opportunity, _pair.Mentorship, _pair.Trainee, "Why", Pair.Day(2)).Problem);
    }

    [Fact]
    public void An_offer_to_one_trainee_is_not_there_for_another_persons_mentorship()
    {
        var other = Mentorship.Begin(_pair.Stranger, _pair.Mentor, Pair.Start).Value;

        Assert.Equal(
            Problem.NotFound,
            OpportunityApplication.Apply(Offer(places: 2), other, _pair.Stranger, "Why", Pair.Day(1)).Problem);
    }

    [Fact]
    public void Applications_close_the_day_after_the_last_day()
    {
        var opportunity = Opportunity.Offer(
            _pair.Mentorship, _pair.Mentor, OpportunityKind.Study, new("Study", "Work", "", null),
            OpportunityAudience.ThisTrainee, 1, Pair.On(5), Pair.Start).Value;

        Assert.Equal(
            OpportunityProblems.Closed,
            OpportunityApplication.Apply(opportunity, _pair.Mentorship, _pair.Trainee, "Why", Pair.Day(7)).Problem);
    }

    [Fact]
    public void Credit_is_agreed_by_the_other_before_a_task_is_done()
    {
        var task = ProjectTask.Propose(
            _pair.Mentorship, _pair.Trainee, new("Charts", "", "Named in the paper"), CreditKind.Acknowledgment, null, null, Pair.Start).Value;

        Assert.Equal(TaskProblems.CreditFirst, task.Finish(_pair.Trainee, Pair.On(9)));
        Assert.Equal(TaskProblems.AgreedByTheOther, task.Agree(_pair.Trainee, Pair.Day(1)));
        Assert.Null(task.Agree(_pair.Mentor, Pair.Day(1)));
        Assert.Equal(TaskProblems.OnlyTheTraineeFinishes, task.Finish(_pair.Mentor, Pair.On(9)));
        Assert.Null(task.Finish(_pair.Trainee, Pair.On(9)));
        Assert.Equal(TaskProblems.NotOpen, task.Drop(_pair.Mentor));
    }

    [Fact]
    public void Changing_the_credit_asks_the_other_again()
    {
        var task = ProjectTask.Propose(
            _pair.Mentorship, _pair.Trainee, new("Charts", "", ""), CreditKind.Acknowledgment, null, null, Pair.Start).Value;
        task.Agree(_pair.Mentor, Pair.Day(1));

        Assert.Null(task.Change(_pair.Mentor, task.Text, CreditKind.Coauthor, null, Pair.Day(2)));

        Assert.Equal((ProjectTaskStatus.Proposed, CreditKind.Coauthor, _pair.Mentor), (task.Status, task.Credit, task.ProposedBy));
        Assert.Null(task.Agree(_pair.Trainee, Pair.Day(3)));
    }

    [Fact]
    public void A_contribution_is_confirmed_by_the_mentor_and_then_stands()
    {
        var contribution = Propose();
        Assert.Equal(Problem.NotFound, contribution.Confirm(_pair.Trainee, "", Pair.Day(31)));

        Assert.Null(contribution.Confirm(_pair.Mentor, "", Pair.Day(31)));

        Assert.Equal((ContributionStatus.Confirmed, Pair.Day(31)), (contribution.Status, contribution.AnsweredAt));
        Assert.Equal(ContributionProblems.Answered, contribution.Confirm(_pair.Mentor, "", Pair.Day(32)));
        Assert.Equal(ContributionProblems.Confirmed, contribution.Withdraw(_pair.Trainee));
        Assert.Equal(ContributionProblems.Confirmed, contribution.Rewrite(_pair.Trainee, Told, Pair.On(0), Pair.On(1), Pair.Day(32)));
    }

    [Fact]
    public void A_returned_contribution_is_rewritten_and_asked_again()
    {
        var contribution = Propose();
        Assert.Equal(ContributionProblems.Note, contribution.Return(_pair.Mentor, " ", Pair.Day(31)));
        Assert.Null(contribution.Return(_pair.Mentor, "It was 90 charts.", Pair.Day(31)));

        Assert.Null(contribution.Rewrite(_pair.Trainee, Told with { Situation = "90 charts." }, Pair.On(0), Pair.On(30), Pair.Day(32)));

        Assert.Equal((ContributionStatus.Proposed, null), (contribution.Status, contribution.AnsweredAt));
    }

    [Theory]
    [InlineData(10, 5)]
    [InlineData(0, 60)]
    public void The_dates_of_a_contribution_lie_in_order_and_in_the_past(int from, int through) =>
        Assert.Equal(
            ContributionProblems.Dates,
            Contribution.Propose(_pair.Mentorship, _pair.Trainee, Told, Pair.On(from), Pair.On(through), null, Pair.Day(30)).Problem);

    private Goal SetGoal(int days) => Goal.Set(
        _pair.Mentorship, _pair.Trainee, GoalKind.Objective, new("An abstract"), Pair.On(days), Visibility.ThisMentorship, Pair.Start).Value;

    private Opportunity Offer(int places) => Opportunity.Offer(
        _pair.Mentorship, _pair.Mentor, OpportunityKind.Study, new("Chart review", "Read charts.", "Acknowledged", 3),
        OpportunityAudience.ThisTrainee, places, null, Pair.Start).Value;

    private OpportunityApplication Apply(Opportunity opportunity) =>
        OpportunityApplication.Apply(opportunity, _pair.Mentorship, _pair.Trainee, "I can read charts.", Pair.Start).Value;

    private Contribution Propose() => Contribution.Propose(
        _pair.Mentorship, _pair.Trainee, Told, Pair.On(0), Pair.On(30), null, Pair.Day(30)).Value;
}
