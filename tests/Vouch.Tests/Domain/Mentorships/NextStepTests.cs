using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class NextStepTests
{
    private static readonly NextStepFacts Settled = new()
    {
        Reader = Party.Trainee,
        Now = Pair.Day(50),
        Today = Pair.On(50),
        Compact = CompactStatus.InForce,
        CompactReviewOn = Pair.On(90),
        OpenGoals = 2,
        NextMeetingId = MeetingId.New(Pair.Start),
        NextMeetingStartsAt = Pair.Day(60),
        NextMeetingEndsAt = Pair.Day(60).AddMinutes(30),
        NextMeetingAgendaItems = 5,
        LastMetOn = Pair.On(30),
        LastJournalOn = Pair.On(31),
    };

    private static readonly Waiting OnMentor = new(Party.Mentor, WaitingKind.Compact, Guid.Empty, Pair.Day(40), "");

    [Fact]
    public void Nothing_open_says_so() => Assert.Equal(NextStepKind.AllDone, NextStep.For(Settled).Kind);

    [Fact]
    public void The_oldest_answer_owed_comes_first()
    {
        Waiting newer = new(Party.Trainee, WaitingKind.Compact, Guid.Empty, Pair.Day(45), "");
        Waiting older = new(Party.Trainee, WaitingKind.TaskCredit, Guid.Empty, Pair.Day(41), "Charts");

        var step = NextStep.For(Settled with { Waiting = [newer, OnMentor, older] });

        Assert.Equal((NextStepKind.AnswerTaskCredit, "Charts"), (step.Kind, step.About));
        Assert.Equal(Party.Mentor, Waiting.TurnOf([newer, OnMentor, older]));
    }

    [Fact]
    public void A_meeting_that_is_over_is_written_up() =>
        Assert.Equal(NextStepKind.WriteUpMeeting, NextStep.For(Settled with { Now = Pair.Day(61) }).Kind);

    [Fact]
    public void A_new_trainee_is_led_from_compact_to_goal_to_meeting_to_agenda()
    {
        var facts = new NextStepFacts { Reader = Party.Trainee, Now = Pair.Start, Today = Pair.On(0) };
        Assert.Equal(NextStepKind.DraftCompact, NextStep.For(facts).Kind);

        facts = facts with { Compact = CompactStatus.WithMentor, Waiting = [OnMentor] };
        Assert.Equal(NextStepKind.SetGoal, NextStep.For(facts).Kind);

        facts = facts with { OpenGoals = 1 };
        Assert.Equal(NextStepKind.ScheduleMeeting, NextStep.For(facts).Kind);

        facts = facts with { NextMeetingId = MeetingId.New(Pair.Start), NextMeetingStartsAt = Pair.Day(9), NextMeetingEndsAt = Pair.Day(9) };
        Assert.Equal(NextStepKind.PrepareMeeting, NextStep.For(facts).Kind);

        Assert.Equal(NextStepKind.WaitForTheOther, NextStep.For(facts with { NextMeetingAgendaItems = 4 }).Kind);
    }

    [Fact]
    public void The_mentor_is_asked_only_for_answers_and_their_own_promises()
    {
        var facts = new NextStepFacts { Reader = Party.Mentor, Now = Pair.Start, Today = Pair.On(0) };
        Assert.Equal(NextStepKind.AllDone, NextStep.For(facts).Kind);

        facts = facts with { FirstOpenAction = (ActionItemId.New(Pair.Start), Pair.On(1)) };
        Assert.Equal(NextStepKind.DoActionItem, NextStep.For(facts).Kind);
    }

    [Fact]
    public void After_a_meeting_the_trainee_is_asked_to_reflect_once()
    {
        Assert.Equal(NextStepKind.Reflect, NextStep.For(Settled with { LastJournalOn = Pair.On(29) }).Kind);
        Assert.Equal(NextStepKind.AllDone, NextStep.For(Settled with { LastJournalOn = Pair.On(30) }).Kind);
    }
}
