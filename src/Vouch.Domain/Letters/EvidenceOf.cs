using System.Globalization;
using Vouch.Domain.Mentorships;

namespace Vouch.Domain.Letters;

/// <summary>
/// What a record of a mentorship offers a letter; null when it offers nothing. Only what both may see and what is finished
/// counts, and nothing is added that the record does not say.
/// </summary>
public static class EvidenceOf
{
    /// <summary>A contribution counts once the mentor has confirmed it, and is then the mentor's own observation.</summary>
    public static EvidenceCandidate? Contribution(Contribution contribution) =>
        contribution.Status != ContributionStatus.Confirmed
            ? null
            : new(
                EvidenceSource.Contribution,
                contribution.Id.Value,
                contribution.ThroughOn,
                $"{contribution.Text.Title} ({contribution.Text.Role})",
                contribution.Text.Situation,
                contribution.Text.Behavior,
                contribution.MentorNote.Length == 0
                    ? contribution.Text.Consequence
                    : $"{contribution.Text.Consequence} Mentor's note: {contribution.MentorNote}",
                contribution.MentorId,
                Observation.Direct);

    /// <summary>An achieved goal tells of growth when it has at least one finished step between its start and its end.</summary>
    public static EvidenceCandidate? Goal(Goal goal)
    {
        if (goal.Status != GoalStatus.Achieved || goal.ClosedOn is not { } closedOn || goal.Visibility == Visibility.Private)
        {
            return null;
        }

        var steps = goal.Milestones.Where(milestone => milestone.DoneOn is not null).OrderBy(milestone => milestone.DoneOn).ToList();
        return new(
            EvidenceSource.Goal,
            goal.Id.Value,
            closedOn,
            goal.Text.Title,
            Sentence($"Goal set on {Day(goal.SetOn)}.", goal.Text.Specific),
            string.Join(" ", steps.Select(step => $"{Day(step.DoneOn!.Value)}: {Stopped(step.Title)}")),
            Sentence($"Achieved on {Day(closedOn)}.", goal.Text.Measure),
            goal.TraineeId,
            Observation.Indirect,
            ShowsGrowth: steps.Count > 0);
    }

    /// <summary>A shared entry; the mentor's own words are observation, the trainee's are an account. Reflections are personal.</summary>
    public static EvidenceCandidate? Entry(JournalEntry entry) =>
        entry.Visibility == Visibility.Private
            ? null
            : new(
                entry.Kind == JournalKind.Reflection ? EvidenceSource.Reflection : EvidenceSource.Celebration,
                entry.Id.Value,
                DateOnly.FromDateTime(entry.WrittenAt.UtcDateTime),
                entry.Kind == JournalKind.Reflection ? "Reflection" : "Celebration",
                "",
                entry.Text,
                "",
                entry.WriterId,
                entry.WriterId == entry.MentorId ? Observation.Direct : Observation.Indirect,
                IsSensitive: entry.Kind == JournalKind.Reflection);

    /// <summary>Something the trainee took on at a meeting and did.</summary>
    public static EvidenceCandidate? Action(ActionItem action, Mentorship mentorship)
    {
        if (action.DoneOn is not { } doneOn || action.OwnerId != mentorship.TraineeId)
        {
            return null;
        }

        var early = action.DueOn.DayNumber - doneOn.DayNumber;
        return new(
            EvidenceSource.ActionItem,
            action.Id.Value,
            doneOn,
            "Took on and did",
            $"Taken on at a meeting on {Day(DateOnly.FromDateTime(action.CreatedAt.UtcDateTime))}.",
            Stopped(action.Text),
            early switch
            {
                > 0 => $"Done {early} {(early == 1 ? "day" : "days")} before the agreed day.",
                0 => "Done on the agreed day.",
                _ => "",
            },
            mentorship.TraineeId,
            Observation.Indirect);
    }

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Sentence(string first, string second) => second.Length == 0 ? first : $"{first} {Stopped(second)}";

    private static string Stopped(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";
}
