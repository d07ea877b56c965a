using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Cohorts;

/// <summary>One cohort: who is in it in numbers, what counts, and its runs, the newest first.</summary>
public sealed class GetCohort(AppDbContext db)
{
    private const int MostRuns = 20;

    /// <param name="HasTrial">Whether a trial round is over and can be weighed.</param>
    /// <param name="Places">Open places of the cohort's mentors together.</param>
    public sealed record View(
        CohortId Id, string Name, int MentorsEach, FitImportances Importances, int Trainees, int Mentors, int Places, int Exclusions, bool HasTrial, IReadOnlyList<Run> Runs);

    public sealed record Run(MatchingRunId Id, MatchingMethod Method, MatchingStatus Status, DateTimeOffset AskedAt, int Percent, MatchingReport? Report);

    public async Task<View?> ExecuteAsync(CohortId id, CancellationToken cancellationToken)
    {
        if (await db.Set<Cohort>().AsNoTracking().SingleOrDefaultAsync(cohort => cohort.Id == id, cancellationToken) is not { } cohort)
        {
            return null;
        }

        var members = db.Set<CohortMember>().Where(member => member.CohortId == id);
        return new(
            id,
            cohort.Name,
            cohort.MentorsEach,
            cohort.Importances,
            await members.CountAsync(member => member.Side == Party.Trainee, cancellationToken),
            await members.CountAsync(member => member.Side == Party.Mentor, cancellationToken),
            await db.Set<MentorProfile>()
                .Where(profile => members.Any(member => member.Side == Party.Mentor && member.PersonId == profile.PersonId))
                .SumAsync(profile => profile.Capacity - profile.PlacesTaken - profile.PlacesHeld, cancellationToken),
            await db.Set<CohortExclusion>().CountAsync(exclusion => exclusion.CohortId == id, cancellationToken),
            await db.Set<TrialRound>().AnyAsync(round => round.CohortId == id && round.Status == TrialStatus.Closed, cancellationToken),
            await db.Set<MatchingRun>()
                .Where(run => run.CohortId == id)
                .OrderByDescending(run => run.AskedAt)
                .ThenByDescending(run => run.Id)
                .Take(MostRuns)
                .Select(run => new Run(run.Id, run.Method, run.Status, run.AskedAt, run.Percent, run.Report))
                .ToListAsync(cancellationToken));
    }
}
