namespace Vouch.Domain.Mentorships;

/// <summary>What a health score is computed from: counts and days, of what the two share. Nothing private is among it.</summary>
public sealed record HealthFacts
{
    public required Cadence Cadence { get; init; }

    /// <summary>Days from the start.</summary>
    public required int DaysOld { get; init; }

    /// <summary>Whether a meeting lies ahead.</summary>
    public bool IsMeetingPlanned { get; init; }

    /// <summary>Questions that wait for one of the two.</summary>
    public int QuestionsWaiting { get; init; }

    /// <summary>Those of them past the promise (mentor) or a week (trainee).</summary>
    public int QuestionsLate { get; init; }

    /// <summary>What was taken on and was due within the last 90 days.</summary>
    public int ActionsDue { get; init; }

    /// <summary>Those of them done at most three days after their day.</summary>
    public int ActionsDone { get; init; }

    /// <summary>The last meetings held, four at most.</summary>
    public int Meetings { get; init; }

    /// <summary>Those of them with at least three points on the agenda.</summary>
    public int MeetingsPrepared { get; init; }

    /// <summary>Open goals the two share.</summary>
    public int OpenGoals { get; init; }

    /// <summary>Those of them set, reviewed, or with a step done within the last 90 days.</summary>
    public int GoalsMoved { get; init; }

    public bool CompactInForce { get; init; }

    public bool CompactReviewOverdue { get; init; }
}
