namespace Vouch.Domain.Mentorships;

/// <summary>
/// How a mentorship does, 0 to 100, by a published formula whose parts are listed with their facts (docs/mentorship-health.md). It says where to
/// help, not who is to blame; what is not known yet is left out rather than counted as nothing.
/// </summary>
/// <param name="Score">Points earned of those that can be known, in percent; null while the two rest or nothing is known.</param>
/// <param name="Reasons">The parts, the one that costs most first.</param>
public sealed record Health(int? Score, IReadOnlyList<HealthReason> Reasons)
{
    /// <summary>The most points of each part; together 100.</summary>
    public static readonly IReadOnlyDictionary<HealthPart, int> Weights = new Dictionary<HealthPart, int>
    {
        [HealthPart.Cadence] = 40,
        [HealthPart.Answers] = 20,
        [HealthPart.FollowThrough] = 15,
        [HealthPart.Preparation] = 10,
        [HealthPart.Goals] = 10,
        [HealthPart.Compact] = 5,
    };

    /// <summary>Until then nobody is expected to have goals or a compact.</summary>
    public const int DaysToSettle = 30;

    public static Health Of(HealthFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Cadence.State is CadenceState.Resting)
        {
            return new(null, []);
        }

        List<HealthReason> reasons =
        [
            OfCadence(facts),
            Part(HealthPart.Answers, facts.QuestionsWaiting == 0 ? 1 : 1 - Share(facts.QuestionsLate, facts.QuestionsWaiting), facts.QuestionsWaiting == 0
                ? "nothing waits for an answer" : facts.QuestionsLate == 0
                ? $"{Count(facts.QuestionsWaiting, "question")} waiting, none late" : $"{facts.QuestionsLate} of {Count(facts.QuestionsWaiting, "question")} late"),
            Part(HealthPart.FollowThrough, Share(facts.ActionsDone, facts.ActionsDue), facts.ActionsDue == 0
                ? "nothing taken on was due in the last 90 days" : $"{facts.ActionsDone} of {facts.ActionsDue} done by their day"),
            Part(HealthPart.Preparation, Share(facts.MeetingsPrepared, facts.Meetings), facts.Meetings == 0
                ? "no meeting yet" : $"{facts.MeetingsPrepared} of the last {Count(facts.Meetings, "meeting")} had an agenda"),
            OfGoals(facts),
            OfCompact(facts),
        ];
        var known = reasons.Where(reason => reason.Points is not null).ToList();
        var most = known.Sum(reason => reason.Most);
        return new(
            most == 0 ? null : (int)Math.Round(100.0 * known.Sum(reason => reason.Points!.Value) / most, MidpointRounding.AwayFromZero),
            [.. reasons.OrderByDescending(reason => reason.Most - (reason.Points ?? reason.Most)).ThenBy(reason => reason.Part)]);
    }

    // Full up to the agreed interval, nothing from twice it on, a straight line between; a planned meeting is worth half.
    private static HealthReason OfCadence(HealthFacts facts)
    {
        var cadence = facts.Cadence;
        var every = Math.Max(1, cadence.DueOn.DayNumber - cadence.Since.DayNumber);
        var kept = Math.Clamp(2 - ((double)cadence.Days / every), 0, 1);
        return Part(
            HealthPart.Cadence,
            facts.IsMeetingPlanned ? Math.Max(kept, 0.5) : kept,
            $"{Count(cadence.Days, "day")} since you last met, {every} agreed{(facts.IsMeetingPlanned ? "; the next meeting is planned" : "")}");
    }

    private static HealthReason OfGoals(HealthFacts facts) => facts switch
    {
        { OpenGoals: 0, DaysOld: < DaysToSettle } => Part(HealthPart.Goals, null, "it is early"),
        { OpenGoals: 0 } => Part(HealthPart.Goals, 0, "no shared goal is open"),
        { GoalsMoved: 0 } => Part(HealthPart.Goals, 0.5, $"{Count(facts.OpenGoals, "shared goal")}, none moved in 90 days"),
        _ => Part(HealthPart.Goals, 1, $"{Count(facts.OpenGoals, "shared goal")}, {facts.GoalsMoved} moved in 90 days"),
    };

    private static HealthReason OfCompact(HealthFacts facts) => facts switch
    {
        { CompactInForce: false, DaysOld: < DaysToSettle } => Part(HealthPart.Compact, null, "it is early"),
        { CompactInForce: false } => Part(HealthPart.Compact, 0, "no compact is signed"),
        { CompactReviewOverdue: true } => Part(HealthPart.Compact, 0.6, "signed; its review is overdue"),
        _ => Part(HealthPart.Compact, 1, "signed, and reviewed in time"),
    };

    private static HealthReason Part(HealthPart part, double? share, string fact) =>
        new(part, share is { } earned ? (int)Math.Round(earned * Weights[part], MidpointRounding.AwayFromZero) : null, Weights[part], fact);

    private static double? Share(int some, int all) => all == 0 ? null : (double)some / all;

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
