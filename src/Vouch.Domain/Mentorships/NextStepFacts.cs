namespace Vouch.Domain.Mentorships;

/// <summary>What is known about a mentorship when its next step is chosen.</summary>
public sealed record NextStepFacts
{
    public required Party Reader { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required DateOnly Today { get; init; }

    public IReadOnlyList<Waiting> Waiting { get; init; } = [];

    /// <summary>The current compact, in whatever state.</summary>
    public CompactStatus? Compact { get; init; }

    public DateOnly? CompactReviewOn { get; init; }

    public MeetingId? NextMeetingId { get; init; }

    public DateTimeOffset? NextMeetingStartsAt { get; init; }

    public DateTimeOffset? NextMeetingEndsAt { get; init; }

    public int NextMeetingAgendaItems { get; init; }

    public DateOnly? LastMetOn { get; init; }

    /// <summary>The reader's own open action item that is due first.</summary>
    public (ActionItemId Id, DateOnly DueOn)? FirstOpenAction { get; init; }

    public int OpenGoals { get; init; }

    /// <summary>A finished task nobody has yet told as a contribution.</summary>
    public ProjectTaskId? UntoldTaskId { get; init; }

    /// <summary>The reader's last journal entry.</summary>
    public DateOnly? LastJournalOn { get; init; }
}
