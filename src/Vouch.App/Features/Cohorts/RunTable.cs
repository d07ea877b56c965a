using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;

namespace Vouch.App.Features.Cohorts;

/// <summary>A run that is still open, its pairs, and the fits they were chosen from.</summary>
internal sealed record RunTable(MatchingRun Run, Cohort Cohort, FitTable Fits, List<MatchingPair> Pairs)
{
    public static async Task<RunTable?> ReadAsync(
        AppDbContext db, CohortId cohortId, MatchingRunId runId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var cohort = await db.Set<Cohort>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == cohortId, cancellationToken);
        var run = await db.Set<MatchingRun>().SingleOrDefaultAsync(candidate => candidate.Id == runId && candidate.CohortId == cohortId, cancellationToken);
        if (cohort is null || run is not { Status: MatchingStatus.Done })
        {
            return null;
        }

        var tables = await CohortTables.ReadAsync(db, cohort, now, cancellationToken);
        return new(
            run,
            cohort,
            tables.Score(null, null, cancellationToken),
            await db.Set<MatchingPair>().Where(pair => pair.RunId == runId).ToListAsync(cancellationToken));
    }

    public int PlacesLeft(int mentor) => Fits.Mentors[mentor].OpenPlaces - Pairs.Count(pair => pair.MentorId == Fits.Mentors[mentor].PersonId);

    /// <summary>The report of other pairs; those of people who have left the cohort since are not counted.</summary>
    public MatchingReport ReportOf(IEnumerable<MatchingPair> pairs) => Fits.ReportOf(
        [.. pairs
            .Select(pair => (Mentor: Fits.IndexOfMentor(pair.MentorId), Trainee: Fits.IndexOfTrainee(pair.TraineeId)))
            .Where(pair => pair is { Mentor: >= 0, Trainee: >= 0 } && Fits.TenthsOf(pair.Mentor, pair.Trainee) is not null)],
        Cohort.MentorsEach);
}
