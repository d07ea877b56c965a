namespace Vouch.Domain.Mentorships;

/// <summary>How far a roadmap has come by the end of a month.</summary>
/// <param name="Month">The first day of it.</param>
/// <param name="Planned">Steps due until its end.</param>
/// <param name="Done">Steps done until its end; null for months that have not begun.</param>
public sealed record RoadmapMonth(DateOnly Month, int Planned, int? Done)
{
    /// <summary>A year in all is enough to see where it goes.</summary>
    public const int Most = 24;

    /// <summary>From the first step's month to the last's, at most <see cref="Most"/> of them with today's among them.</summary>
    public static IReadOnlyList<RoadmapMonth> Of(IReadOnlyList<(DateOnly DueOn, DateOnly? DoneOn)> steps, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0)
        {
            return [];
        }

        var days = steps.SelectMany(step => step.DoneOn is { } done ? new[] { step.DueOn, done } : [step.DueOn]).Append(today).ToList();
        var (first, last, now) = (Index(days.Min()), Index(days.Max()), Index(today));
        if (last - first >= Most)
        {
            first = Math.Max(first, now - (Most / 2));
            last = Math.Min(last, first + Most - 1);
        }

        return [.. Enumerable.Range(first, last - first + 1).Select(index => new RoadmapMonth(
            new DateOnly(index / 12, (index % 12) + 1, 1),
            steps.Count(step => Index(step.DueOn) <= index),
            index > now ? null : steps.Count(step => step.DoneOn is { } done && Index(done) <= index)))];
    }

    private static int Index(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
