namespace Vouch.Domain.Mentorships;

/// <summary>The one thing to do next in a mentorship, for one of the two.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="TargetId">What to do it to, when it is something in particular.</param>
/// <param name="On">The day it is about, when there is one.</param>
/// <param name="About">Title of the target, when it has one.</param>
public sealed record NextStep(NextStepKind Kind, Guid? TargetId = null, DateOnly? On = null, string About = "")
{
    /// <summary>
    /// Answers come first, oldest first, because the other one waits; then what has a date; then what makes the relationship
    /// stronger. Only the trainee is asked to drive: the mentor's part stays small.
    /// </summary>
    public static NextStep For(NextStepFacts facts)
    {
        if (facts.Waiting.Where(w => w.On == facts.Reader).MinBy(w => w.Since) is { } mine)
        {
            return new(AnswerTo(mine.Kind), mine.TargetId, DateOnly.FromDateTime(mine.Since.UtcDateTime), mine.About);
        }

        var meeting = facts.NextMeetingId?.Value;
        var meetingOn = facts.NextMeetingStartsAt is { } startsAt ? DateOnly.FromDateTime(startsAt.UtcDateTime) : (DateOnly?)null;
        if (facts.NextMeetingEndsAt <= facts.Now)
        {
            return new(NextStepKind.WriteUpMeeting, meeting, meetingOn);
        }

        var trainee = facts.Reader is Party.Trainee;
        if (trainee && facts.Compact is null)
        {
            return new(NextStepKind.DraftCompact);
        }

        if (facts.NextMeetingStartsAt <= facts.Now.AddDays(3) && facts.NextMeetingAgendaItems == 0)
        {
            return new(NextStepKind.PrepareMeeting, meeting, meetingOn);
        }

        if (facts.FirstOpenAction is { } action && action.DueOn <= facts.Today.AddDays(3))
        {
            return new(NextStepKind.DoActionItem, action.Id.Value, action.DueOn);
        }

        if (trainee && ForTheTrainee(facts, meeting, meetingOn) is { } step)
        {
            return step;
        }

        return facts.Waiting.MinBy(w => w.Since) is { } theirs
            ? new(NextStepKind.WaitForTheOther, theirs.TargetId, DateOnly.FromDateTime(theirs.Since.UtcDateTime), theirs.About)
            : new(NextStepKind.AllDone, meeting, meetingOn);
    }

    private static NextStep? ForTheTrainee(NextStepFacts facts, Guid? meeting, DateOnly? meetingOn) =>
        facts.OpenGoals == 0 ? new(NextStepKind.SetGoal)
        : meeting is null ? new(NextStepKind.ScheduleMeeting)
        : facts.NextMeetingAgendaItems == 0 ? new(NextStepKind.PrepareMeeting, meeting, meetingOn)
        : facts.UntoldTaskId is { } task ? new(NextStepKind.WriteContribution, task.Value)
        : facts.CompactReviewOn <= facts.Today ? new(NextStepKind.ReviewCompact, null, facts.CompactReviewOn)
        : facts.LastMetOn is { } met && !(facts.LastJournalOn >= met) ? new(NextStepKind.Reflect, null, met)
        : null;

    private static NextStepKind AnswerTo(WaitingKind kind) => kind switch
    {
        WaitingKind.Compact => NextStepKind.AnswerCompact,
        WaitingKind.Meeting => NextStepKind.AnswerMeeting,
        WaitingKind.Contribution => NextStepKind.AnswerContribution,
        WaitingKind.TaskCredit => NextStepKind.AnswerTaskCredit,
        WaitingKind.Application => NextStepKind.AnswerApplication,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
