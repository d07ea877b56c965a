namespace Vouch.Domain.Letters.Readiness;

/// <summary>
/// What a relationship can support today, with its reasons. A pure function of counts and spans: the same record gives the
/// same answer, and one more fact never makes it worse. The thresholds are advice of ours, not a rule of any school.
/// </summary>
public sealed record LetterReadiness(
    ReadinessLevel Level, IReadOnlyList<ReadinessAspect> Aspects, IReadOnlyDictionary<Competency, int> Coverage)
{
    /// <summary>Two for each good aspect, one for each thin one; ranks relationships, means nothing by itself.</summary>
    public int Points => Aspects.Sum(aspect => (int)aspect.Support);

    public IEnumerable<ReadinessAspect> Thin => Aspects.Where(aspect => aspect.Support != Support.Good);

    public static LetterReadiness Of(RelationshipFacts facts, CompetencyFramework framework)
    {
        var coverage = Cover(facts.Evidence, framework);
        IReadOnlyList<ReadinessAspect> aspects =
        [
            Length(facts),
            Contact(facts),
            DirectObservation(facts),
            Items(facts),
            Breadth(coverage, framework),
            Growth(facts),
            Contributions(facts),
        ];
        return new(LevelOf(aspects), aspects, coverage);
    }

    private static ReadinessLevel LevelOf(IReadOnlyList<ReadinessAspect> aspects)
    {
        var good = aspects.Count(aspect => aspect.Support == Support.Good);
        var missing = aspects.Count(aspect => aspect.Support == Support.Missing);
        var seen = aspects[2].Support;
        return (good, missing, seen) switch
        {
            (_, _, Support.Missing) => ReadinessLevel.TooEarly,
            ( >= 6, 0, Support.Good) => ReadinessLevel.Detailed,
            ( >= 4, <= 1, _) => ReadinessLevel.Solid,
            (_, <= 3, _) => ReadinessLevel.Brief,
            _ => ReadinessLevel.TooEarly,
        };
    }

    private static ReadinessAspect Length(RelationshipFacts facts)
    {
        var days = facts.Today.DayNumber - facts.StartedOn.DayNumber;
        var months = Math.Max(0, days) / 30;
        return new("How long you know each other",
            Grade(days, thin: 60, good: 180),
            months == 0 ? "Less than a month." : $"About {Count(months, "month")}.",
            days < 180 ? "Keep meeting: readers trust half a year or more." : null);
    }

    private static ReadinessAspect Contact(RelationshipFacts facts)
    {
        var held = facts.Contacts.Where(day => day <= facts.Today).Distinct().Count();
        return new("How often you met",
            Grade(held, thin: 2, good: 5),
            held == 0 ? "No meeting on record." : $"{Count(held, "meeting")} on record.",
            held < 5 ? "Hold the next meeting and note what you agreed." : null);
    }

    private static ReadinessAspect DirectObservation(RelationshipFacts facts)
    {
        var direct = facts.Evidence.Count(item => item.Observation == Observation.Direct);
        return new("What the mentor saw first-hand",
            Grade(direct, thin: 1, good: 3),
            direct == 0 ? "Nothing yet." : $"{Count(direct, "record")} seen or confirmed by the mentor.",
            direct < 3 ? "Do a piece of work the mentor can see, and ask for it to be confirmed." : null);
    }

    private static ReadinessAspect Items(RelationshipFacts facts)
    {
        var count = facts.Evidence.Count;
        var months = facts.Evidence.Select(item => (item.OccurredOn.Year, item.OccurredOn.Month)).Distinct().Count();
        return new("Dated facts, and over how many months",
            (Support)Math.Min((int)Grade(count, thin: 2, good: 5), (int)Grade(months, thin: 1, good: 3)),
            count == 0 ? "No record a letter could quote." : $"{Count(count, "fact")} in {Count(months, "month")}.",
            count < 5 || months < 3 ? "Record milestones and celebrations as they happen, month by month." : null);
    }

    private static ReadinessAspect Breadth(Dictionary<Competency, int> coverage, CompetencyFramework framework)
    {
        var good = framework == CompetencyFramework.Premed ? 5 : 3;
        var of = Competency.Of(framework).Count;
        var missing = Competency.Of(framework).FirstOrDefault(competency => !coverage.ContainsKey(competency));
        return new("What it shows of you",
            Grade(coverage.Count, thin: 2, good: good),
            $"{coverage.Count} of {of} competencies readers look for.",
            coverage.Count < good && missing is not null ? $"Look for work that shows another side, such as {missing.Name}." : null);
    }

    private static ReadinessAspect Growth(RelationshipFacts facts)
    {
        var grown = facts.Evidence.Count(item => item.ShowsGrowth);
        return new("Growth with a start and an end",
            Grade(grown, thin: 1, good: 2),
            grown == 0 ? "No story of growth yet." : $"{Count(grown, "record")} with start, action and end.",
            grown < 2 ? "Finish a goal together and write down where you began and what changed." : null);
    }

    private static ReadinessAspect Contributions(RelationshipFacts facts)
    {
        var confirmed = facts.Evidence.Count(item =>
            item is { Source: EvidenceSource.Contribution, Observation: Observation.Direct });
        return new("Your share in the mentor's work",
            Grade(confirmed, thin: 1, good: 2),
            confirmed == 0 ? "No confirmed contribution." : $"{Count(confirmed, "confirmed contribution")}.",
            confirmed < 2 ? "Ask for a task in the mentor's project; once done, ask the mentor to confirm it." : null);
    }

    private static Dictionary<Competency, int> Cover(IReadOnlyList<EvidenceCandidate> evidence, CompetencyFramework framework) =>
        evidence.SelectMany(item => item.SuggestedCompetencies)
            .Where(competency => competency.Framework == framework)
            .CountBy(competency => competency)
            .ToDictionary();

    private static Support Grade(int value, int thin, int good) =>
        value >= good ? Support.Good : value >= thin ? Support.Thin : Support.Missing;

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
