using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Engine.Assignment;

namespace Vouch.App.Features.Cohorts;

/// <summary>Finds the pairs of a run. The same cohort, weights and day give the same pairs.</summary>
public sealed partial class SolveCohort(AppDbContext db, TimeProvider clock, ILogger<SolveCohort> log) : IJobHandler
{
    public const string JobKind = "cohort.solve";

    /// <summary>The share of the work that is scoring, as far as the shown progress goes.</summary>
    private const int ScoringPercent = 80;

    public string Kind => JobKind;

    public JobLane Lane => JobLane.Heavy;

    public TimeSpan Lease => TimeSpan.FromMinutes(20);

    public async Task RunAsync(string payload, CancellationToken cancellationToken)
    {
        var id = MatchingRunId.Parse(payload, CultureInfo.InvariantCulture);
        try
        {
            await SolveAsync(id, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Trying again would not help; the office is told and may ask for another run.
            Broke(log, id, e);
            db.ChangeTracker.Clear();
            (await db.Set<MatchingRun>().SingleAsync(run => run.Id == id, cancellationToken)).Fail();
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    internal static List<(int Mentor, int Trainee)> Solve(FitTable table, int mentorsEach, MatchingMethod method, CancellationToken cancellationToken)
    {
        var possible = new List<ScoredPair>();
        for (var mentor = 0; mentor < table.Mentors.Count; mentor++)
        {
            for (var trainee = 0; trainee < table.Trainees.Count; trainee++)
            {
                if (table.TenthsOf(mentor, trainee) is { } tenths)
                {
                    possible.Add(new(mentor, trainee, tenths));
                }
            }
        }

        var problem = new AssignmentProblem(
            [.. table.Mentors.Select(mentor => Math.Max(0, mentor.OpenPlaces))],
            [.. table.Trainees.Select(_ => mentorsEach)],
            CollectionsMarshal.AsSpan(possible));
        var found = method == MatchingMethod.Stable
            ? StableAssignment.Find(problem)
            : OptimalAssignment.Find(problem, AssignmentObjective.Coverage, cancellationToken);
        return [.. found.Pairs.Select(pair => (pair.Mentor, pair.Mentee))];
    }

    private async Task SolveAsync(MatchingRunId id, CancellationToken cancellationToken)
    {
        var run = await db.Set<MatchingRun>().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (run is not { Status: MatchingStatus.Waiting })
        {
            return;
        }

        var cohort = await db.Set<Cohort>().AsNoTracking().SingleAsync(candidate => candidate.Id == run.CohortId, cancellationToken);
        var tables = await CohortTables.ReadAsync(db, cohort, run.TrialRoundId, clock.GetUtcNow(), cancellationToken);
        var table = await ScoreAsync(id, tables, cancellationToken);
        var pairs = await Task.Run(() => Solve(table, cohort.MentorsEach, run.Method, cancellationToken), cancellationToken);
        db.AddRange(pairs.Select(pair => MatchingPair.Of(
            id,
            table.Mentors[pair.Mentor].Id,
            table.Trainees[pair.Trainee],
            tables.PaperTenths(pair.Mentor, pair.Trainee),
            table.RankOf(pair.Mentor, pair.Trainee))));
        db.Add(MatchingFits.Of(id, table));
        run.Finish(table.ReportOf(pairs, cohort.MentorsEach) with
        {
            PairsThatTalked = pairs.Count(pair => tables.HaveTalked(table.Mentors[pair.Mentor].Id, table.Trainees[pair.Trainee])),
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    // The scoring runs beside; every second the page's progress is brought up to date.
    private async Task<FitTable> ScoreAsync(MatchingRunId id, CohortTables tables, CancellationToken cancellationToken)
    {
        var done = 0;
        var scoring = Task.Run(() => tables.Score(null, () => Interlocked.Increment(ref done), cancellationToken), cancellationToken);
        while (await Task.WhenAny(scoring, Task.Delay(TimeSpan.FromSeconds(1), clock, cancellationToken)) != scoring)
        {
            await ShowAsync(id, ScoringPercent * Volatile.Read(ref done) / Math.Max(1, tables.Mentors.Count), cancellationToken);
        }

        var table = await scoring;
        await ShowAsync(id, ScoringPercent, cancellationToken);
        return table;
    }

    private Task<int> ShowAsync(MatchingRunId id, int percent, CancellationToken cancellationToken) =>
        db.Set<MatchingRun>().Where(run => run.Id == id).ExecuteUpdateAsync(set => set.SetProperty(run => run.Percent, percent), cancellationToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "Matching run {Run} could not be worked out")]
    private static partial void Broke(ILogger log, MatchingRunId run, Exception exception);
}
