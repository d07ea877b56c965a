using System.Linq.Expressions;

namespace Vouch.Domain.Mentorships;

/// <summary>Something the trainee wants to reach, with the steps to it. It belongs to the trainee, who decides who sees it.</summary>
public sealed class Goal
{
    private readonly List<Milestone> _milestones = [];

    private Goal()
    {
    }

    public GoalId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public GoalKind Kind { get; private set; }

    public GoalText Text { get; private set; } = null!;

    public DateOnly SetOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public GoalStatus Status { get; private set; }

    /// <summary>When the trainee last looked at it and found it still right.</summary>
    public DateOnly? ReviewedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public Visibility Visibility { get; private set; }

    public IReadOnlyList<Milestone> Milestones => _milestones;

    /// <summary>A goal is looked at every quarter: it may have been reached, changed, or become somebody else's.</summary>
    public DateOnly ReviewOn => (ReviewedOn ?? SetOn).AddMonths(3);

    public Horizon Horizon => DueOn < SetOn.AddMonths(12) ? Horizon.ShortTerm : Horizon.LongTerm;

    /// <summary>Share of milestones done, 0 to 1; null when there are none to count.</summary>
    public double? Progress =>
        Status is GoalStatus.Achieved ? 1
        : _milestones.Count == 0 ? null
        : (double)_milestones.Count(m => m.DoneOn is not null) / _milestones.Count;

    public static Result<Goal> Set(
        Mentorship mentorship, PersonId by, GoalKind kind, GoalText text, DateOnly dueOn, Visibility visibility, DateTimeOffset now)
    {
        if (mentorship.RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (by != mentorship.TraineeId)
        {
            return GoalProblems.OnlyTheTrainee;
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var checkedText = text.Checked();
        return (checkedText.Problem ?? CheckDue(dueOn, today)) is { } problem
            ? problem
            : new Goal
            {
                Id = GoalId.New(now),
                MentorshipId = mentorship.Id,
                TraineeId = mentorship.TraineeId,
                Kind = kind,
                Text = checkedText.Value,
                SetOn = today,
                DueOn = dueOn,
                Visibility = visibility,
            };
    }

    public bool MayBeSeenBy(PersonId reader, Mentorship mentorship, MentorCircle circle) => Visibility switch
    {
        _ when reader == TraineeId => true,
        Visibility.ThisMentorship => MentorshipId == mentorship.Id && mentorship.Includes(reader),
        Visibility.AllMentors => (MentorshipId == mentorship.Id && mentorship.Includes(reader))
            || (circle.TraineeId == TraineeId && circle.Includes(reader)),
        _ => false,
    };

    /// <summary><see cref="MayBeSeenBy"/> as a query over one trainee's goals; a test holds the two together.</summary>
    public static Expression<Func<Goal, bool>> VisibleTo(PersonId reader, Mentorship mentorship, MentorCircle circle)
    {
        var (traineeId, mentorshipId) = (circle.TraineeId, mentorship.Id);
        var (inPair, inCircle) = (mentorship.Includes(reader), circle.Includes(reader));
        return goal => goal.TraineeId == traineeId
            && (goal.TraineeId == reader
                || (goal.Visibility != Visibility.Private && goal.MentorshipId == mentorshipId && inPair)
                || (goal.Visibility == Visibility.AllMentors && inCircle));
    }

    public Problem? Revise(PersonId by, GoalKind kind, GoalText text, DateOnly dueOn, Visibility visibility, DateOnly today)
    {
        if (RefusesChangeBy(by) is { } refusal)
        {
            return refusal;
        }

        var checkedText = text.Checked();
        if ((checkedText.Problem ?? (dueOn == DueOn ? null : CheckDue(dueOn, today))) is { } problem)
        {
            return problem;
        }

        (Kind, Text, DueOn, Visibility, ReviewedOn) = (kind, checkedText.Value, dueOn, visibility, today);
        return null;
    }

    public Result<Milestone> AddMilestone(PersonId by, string title, DateOnly dueOn, DateTimeOffset now)
    {
        if (RefusesChangeBy(by) is { } refusal)
        {
            return refusal;
        }

        if (!Wording.Says(ref title, 160))
        {
            return GoalProblems.MilestoneTitle;
        }

        if (dueOn > DueOn)
        {
            return GoalProblems.MilestoneAfterGoal;
        }

        if (_milestones.Count >= 20)
        {
            return GoalProblems.TooManyMilestones;
        }

        var milestone = Milestone.Of(Id, title, dueOn, now);
        _milestones.Add(milestone);
        return milestone;
    }

    /// <summary>Marks a milestone done on a day, or not done again.</summary>
    public Problem? Mark(PersonId by, MilestoneId milestoneId, DateOnly? doneOn)
    {
        if (RefusesChangeBy(by) is { } refusal)
        {
            return refusal;
        }

        if (_milestones.Find(m => m.Id == milestoneId) is not { } milestone)
        {
            return Problem.NotFound;
        }

        milestone.Mark(doneOn);
        return null;
    }

    /// <summary>The trainee has looked at it; it stays as it is for another quarter.</summary>
    public Problem? Review(PersonId by, DateOnly today)
    {
        if (RefusesChangeBy(by) is { } refusal)
        {
            return refusal;
        }

        ReviewedOn = today;
        return null;
    }

    public Problem? Close(PersonId by, GoalStatus status, DateOnly today)
    {
        if (RefusesChangeBy(by) is { } refusal)
        {
            return refusal;
        }

        (Status, ClosedOn) = (status, status is GoalStatus.Open ? null : today);
        return null;
    }

    public Problem? Reopen(PersonId by)
    {
        if (by != TraineeId)
        {
            return GoalProblems.OnlyTheTrainee;
        }

        (Status, ClosedOn) = (GoalStatus.Open, null);
        return null;
    }

    private Problem? RefusesChangeBy(PersonId by) =>
        by != TraineeId ? GoalProblems.OnlyTheTrainee
        : Status is not GoalStatus.Open ? GoalProblems.Closed
        : null;

    private static Problem? CheckDue(DateOnly dueOn, DateOnly today) =>
        dueOn <= today ? GoalProblems.DueInThePast
        : dueOn > today.AddYears(15) ? GoalProblems.TooFar
        : null;
}
