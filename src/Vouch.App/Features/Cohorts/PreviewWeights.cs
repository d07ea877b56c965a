using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>What other weights would change, before they are kept: solved for real on up to a hundred trainees and as many mentors.</summary>
public sealed class PreviewWeights(AppDbContext db, TimeProvider clock)
{
    public const int MostPeople = 100;

    private const int MostExamples = 5;

    public sealed record Query(CohortId CohortId, IReadOnlyList<Importance> Importances);

    /// <param name="Points">What each criterion earns at most, before and after.</param>
    /// <param name="IsSample">True when the cohort is larger than what was looked at.</param>
    /// <param name="Moved">Trainees whose first mentor would be another.</param>
    public sealed record View(
        IReadOnlyList<(FitCriterion Criterion, int Before, int After)> Points,
        MatchingReport Before,
        MatchingReport After,
        bool IsSample,
        int Moved,
        IReadOnlyList<Example> Examples);

    public sealed record Example(string Trainee, string? Before, string? After);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.Set<Cohort>().AsNoTracking().SingleOrDefaultAsync(cohort => cohort.Id == query.CohortId, cancellationToken) is not { } cohort)
        {
            return Problem.NotFound;
        }

        var tried = FitImportances.Of(query.Importances);
        if (tried.Problem is { } problem)
        {
            return problem;
        }

        var tables = await CohortTables.ReadAsync(db, cohort, trial: null, clock.GetUtcNow(), cancellationToken);
        var (isSample, few) = tables.Few(MostPeople);
        var (before, pairsBefore) = Solve(few, cohort, cohort.Importances, cancellationToken);
        var (after, pairsAfter) = Solve(few, cohort, tried.Value, cancellationToken);
        var moved = Enumerable.Range(0, before.Trainees.Count).Where(trainee => MentorOf(pairsBefore, trainee) != MentorOf(pairsAfter, trainee)).ToList();
        var shown = moved.Take(MostExamples).ToList();
        var ids = shown.SelectMany(trainee => (PersonId?[])
            [before.Trainees[trainee], IdOf(before, pairsBefore, trainee), IdOf(after, pairsAfter, trainee)]).OfType<PersonId>().ToList();
        var names = await db.Set<Person>().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return new View(
            Points(cohort.Importances.ToWeights(), tried.Value.ToWeights()),
            before.ReportOf(pairsBefore, cohort.MentorsEach),
            after.ReportOf(pairsAfter, cohort.MentorsEach),
            isSample,
            moved.Count,
            [.. shown.Select(trainee => new Example(
                names[before.Trainees[trainee]], NameOf(IdOf(before, pairsBefore, trainee)), NameOf(IdOf(after, pairsAfter, trainee))))]);

        string? NameOf(PersonId? id) => id is { } known ? names[known] : null;
    }

    private static (FitTable Table, List<(int Mentor, int Trainee)> Pairs) Solve(
        CohortTables tables, Cohort cohort, FitImportances importances, CancellationToken cancellationToken)
    {
        var table = tables.Score(importances, null, cancellationToken);
        return (table, SolveCohort.Solve(table, cohort.MentorsEach, MatchingMethod.Coverage, cancellationToken));
    }

    private static int MentorOf(List<(int Mentor, int Trainee)> pairs, int trainee)
    {
        var at = pairs.FindIndex(pair => pair.Trainee == trainee);
        return at < 0 ? -1 : pairs[at].Mentor;
    }

    private static PersonId? IdOf(FitTable table, List<(int Mentor, int Trainee)> pairs, int trainee) =>
        MentorOf(pairs, trainee) is >= 0 and var mentor ? table.Mentors[mentor].Id : null;

    private static IReadOnlyList<(FitCriterion Criterion, int Before, int After)> Points(FitWeights before, FitWeights after) =>
        [.. Enum.GetValues<FitCriterion>().Select(criterion => (criterion, before[criterion], after[criterion]))];
}
