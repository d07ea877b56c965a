using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>How one mentorship stands for a reader.</summary>
internal sealed record MentorshipState(
    Mentorship Mentorship,
    Cadence Cadence,
    NextStep NextStep,
    CompactStatus? Compact,
    MeetingId? NextMeetingId,
    DateTime? NextMeetingLocal,
    MeetingAnswer? NextMeetingAnswer,
    DateOnly? LastMetOn,
    int MeetingsHeld,
    int OpenGoals);
