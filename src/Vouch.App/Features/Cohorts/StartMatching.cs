using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Cohorts;

/// <summary>Asks for a dry run: pairs and their report, which only the office sees.</summary>
public sealed class StartMatching(AppDbContext db, JobQueue jobs, AuditTrail audit, TimeProvider clock)
{
    /// <param name="WithTrial">Whether to weigh what was said in the newest trial round that is over, if there is one.</param>
    public sealed record Command(PersonId By, CohortId CohortId, MatchingMethod Method, bool WithTrial = true);

    public async Task<Result<MatchingRunId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (!await db.Set<Cohort>().AnyAsync(cohort => cohort.Id == command.CohortId, cancellationToken))
        {
            return Problem.NotFound;
        }

        var sides = await db.Set<CohortMember>().Where(member => member.CohortId == command.CohortId)
            .Select(member => member.Side).Distinct().ToListAsync(cancellationToken);
        if (!sides.Contains(Party.Mentor) || !sides.Contains(Party.Trainee))
        {
            return CohortProblems.NobodyToMatch;
        }

        var trial = !command.WithTrial ? null : await db.Set<TrialRound>()
            .Where(round => round.CohortId == command.CohortId && round.Status == TrialStatus.Closed)
            .OrderByDescending(round => round.StartedAt)
            .Select(round => (TrialRoundId?)round.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var asked = MatchingRun.Ask(command.CohortId, command.Method, command.By, clock.GetUtcNow(), trial);
        if (asked.Problem is { } problem)
        {
            return problem;
        }

        db.Add(asked.Value);
        jobs.Enqueue(SolveCohort.JobKind, asked.Value.Id.ToString());
        audit.Record(command.By, "cohort.matching-asked", asked.Value.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: CohortProblems.OneRunAtATime, cancellationToken) is { } refused ? refused : asked.Value.Id;
    }
}
