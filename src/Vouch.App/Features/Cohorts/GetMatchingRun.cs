using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>A run: its report beside the run before, its pairs by the trainee's name a page at a time, and who has nobody.</summary>
public sealed class GetMatchingRun(AppDbContext db)
{
    public const int PageSize = 50;

    private const int MostUncovered = 100;

    public sealed record Query(CohortId CohortId, MatchingRunId RunId, int Page);

    /// <param name="Before">The last run before this one that was worked out, with the pairs both share.</param>
    /// <param name="NotBegun">Of a published run: pairs whose mentor had no place left any more.</param>
    public sealed record View(
        string Cohort,
        MatchingMethod Method,
        MatchingStatus Status,
        bool WeighsTrial,
        int Percent,
        DateTimeOffset AskedAt,
        DateTimeOffset? PublishedAt,
        MatchingReport? Report,
        Earlier? Before,
        IReadOnlyList<Pair> Pairs,
        IReadOnlyList<Uncovered> WithoutMentor,
        int NotBegun)
    {
        public int Pages => Math.Max(1, ((Report?.Pairs ?? 0) + PageSize - 1) / PageSize);
    }

    public sealed record Earlier(MatchingRunId Id, DateTimeOffset AskedAt, MatchingReport Report, int SharedPairs);

    public sealed record Pair(PersonId TraineeId, string Trainee, PersonId MentorId, string Mentor, int FitTenths, int Rank, bool IsByHand, MentorshipId? MentorshipId);

    public sealed record Uncovered(PersonId TraineeId, string Trainee);

    public async Task<View?> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var cohort = await db.Set<Cohort>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == query.CohortId, cancellationToken);
        var run = await db.Set<MatchingRun>().AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.Id == query.RunId && candidate.CohortId == query.CohortId, cancellationToken);
        if (cohort is null || run is null)
        {
            return null;
        }

        var pairs = db.Set<MatchingPair>().Where(pair => pair.RunId == run.Id);
        return new(
            cohort.Name,
            run.Method,
            run.Status,
            run.TrialRoundId is not null,
            run.Percent,
            run.AskedAt,
            run.PublishedAt,
            run.Report,
            await EarlierAsync(run, cancellationToken),
            await (
                from pair in pairs
                join trainee in db.Set<Person>() on pair.TraineeId equals trainee.Id
                join mentor in db.Set<Person>() on pair.MentorId equals mentor.Id
                orderby trainee.Name, trainee.Id, pair.Rank
                select new Pair(trainee.Id, trainee.Name, mentor.Id, mentor.Name, pair.FitTenths, pair.Rank, pair.IsByHand, pair.MentorshipId))
                .Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken),
            await (
                from member in db.Set<CohortMember>()
                join trainee in db.Set<Person>() on member.PersonId equals trainee.Id
                where member.CohortId == cohort.Id && member.Side == Party.Trainee && !pairs.Any(pair => pair.TraineeId == member.PersonId)
                orderby trainee.Name
                select new Uncovered(trainee.Id, trainee.Name)).Take(MostUncovered).ToListAsync(cancellationToken),
            run.Status == MatchingStatus.Published ? await pairs.CountAsync(pair => pair.MentorshipId == null, cancellationToken) : 0);
    }

    private async Task<Earlier?> EarlierAsync(MatchingRun run, CancellationToken cancellationToken)
    {
        var before = await db.Set<MatchingRun>().AsNoTracking()
            .Where(candidate => candidate.CohortId == run.CohortId && candidate.AskedAt < run.AskedAt && candidate.Report != null)
            .OrderByDescending(candidate => candidate.AskedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return before is null ? null : new(
            before.Id,
            before.AskedAt,
            before.Report!,
            await db.Set<MatchingPair>().CountAsync(
                pair => pair.RunId == run.Id && db.Set<MatchingPair>().Any(
                    other => other.RunId == before.Id && other.MentorId == pair.MentorId && other.TraineeId == pair.TraineeId),
                cancellationToken));
    }
}
