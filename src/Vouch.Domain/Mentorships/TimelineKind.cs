namespace Vouch.Domain.Mentorships;

public enum TimelineKind
{
    Began,
    CompactSigned,
    GoalSet,
    GoalAchieved,
    MilestoneDone,
    MeetingHeld,
    Reflection,
    Celebration,
    OpportunityOffered,
    TaskDone,
    ContributionConfirmed,
    Ended,
}
