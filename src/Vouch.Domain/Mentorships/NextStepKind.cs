namespace Vouch.Domain.Mentorships;

public enum NextStepKind
{
    /// <summary>Nothing is open.</summary>
    AllDone,
    AnswerCompact,
    AnswerMeeting,
    AnswerContribution,
    AnswerTaskCredit,
    AnswerApplication,

    /// <summary>The time of a meeting has passed and nobody closed it.</summary>
    WriteUpMeeting,
    DraftCompact,
    PrepareMeeting,
    DoActionItem,
    SetGoal,
    ScheduleMeeting,
    ReviewCompact,
    WriteContribution,
    Reflect,

    /// <summary>The other one has the turn.</summary>
    WaitForTheOther,
}
