namespace Vouch.Domain.Letters.Readiness;

/// <summary>Another mentor of the same trainee, and what that relationship could support.</summary>
public sealed record OnwardMentor(PersonId MentorId, LetterReadiness Readiness)
{
    /// <summary>What helps most before asking: the first aspect that is missing, else the first thin one.</summary>
    public ReadinessAspect? NextStep =>
        Readiness.Thin.OrderBy(aspect => aspect.Support).FirstOrDefault();

    /// <summary>
    /// Whom to turn to after a no, strongest record first; equal records keep the order of the older relationship. Those who
    /// have already answered or been asked are left out by the caller's choice of <paramref name="asked"/>.
    /// </summary>
    public static IReadOnlyList<OnwardMentor> Rank(
        IEnumerable<(PersonId MentorId, RelationshipFacts Facts)> relationships,
        IReadOnlySet<PersonId> asked,
        CompetencyFramework framework) =>
        [.. relationships
            .Where(relationship => !asked.Contains(relationship.MentorId))
            .OrderBy(relationship => relationship.Facts.StartedOn)
            .Select(relationship => new OnwardMentor(relationship.MentorId, LetterReadiness.Of(relationship.Facts, framework)))
            .OrderByDescending(mentor => mentor.Readiness.Level)
            .ThenByDescending(mentor => mentor.Readiness.Points)];
}
