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
    public sealed record Command(PersonId By, CohortId CohortId, MatchingMethod Method);

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

        var asked = MatchingRun.Ask(command.CohortId, command.Method, command.By, clock.GetUtcNow());
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
