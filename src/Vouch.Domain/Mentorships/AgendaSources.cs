namespace Vouch.Domain.Mentorships;

/// <summary>What an agenda can be drafted from: what both of the two may see.</summary>
public sealed record AgendaSources
{
    public required DateOnly MeetingOn { get; init; }

    /// <summary>How the other of the two is called in the draft.</summary>
    public required string TraineeName { get; init; }

    public required string MentorName { get; init; }

    public LastMeeting? Last { get; init; }

    public IReadOnlyList<ActionFact> Actions { get; init; } = [];

    public IReadOnlyList<GoalFact> Goals { get; init; } = [];

    /// <summary>Shared celebrations, milestones reached and contributions confirmed since the last meeting.</summary>
    public IReadOnlyList<GoodNews> News { get; init; } = [];

    /// <summary>Reflections shared since the last meeting.</summary>
    public IReadOnlyList<GoodNews> Reflections { get; init; } = [];

    /// <summary>A meeting that was held.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Notes">What was noted.</param>
    /// <param name="Points">What stood on its agenda.</param>
    public sealed record LastMeeting(DateOnly On, string Notes, IReadOnlyList<string> Points);

    /// <summary>Something taken on; <paramref name="DoneOn"/> is null while it is open.</summary>
    public sealed record ActionFact(string Text, Party Owner, DateOnly DueOn, DateOnly? DoneOn);

    /// <summary>An open goal and its next step, when it has one.</summary>
    public sealed record GoalFact(string Title, DateOnly DueOn, string? NextStep, DateOnly? NextStepDueOn);

    /// <summary>Something dated in somebody's words.</summary>
    public sealed record GoodNews(string Text, DateOnly On);
}
