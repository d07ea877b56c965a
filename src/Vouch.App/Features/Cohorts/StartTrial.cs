using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Cohorts;

/// <summary>The office starts a trial round: who talks with whom, and when, is worked out beside, and then everybody hears of it.</summary>
public sealed class StartTrial(AppDbContext db, JobQueue jobs, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId By, CohortId CohortId, DateOnly? EndsOn);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
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

        var started = TrialRound.Start(command.CohortId, command.By, command.EndsOn, clock.GetUtcNow());
        if (started.Problem is { } problem)
        {
            return problem;
        }

        db.Add(started.Value);
        jobs.Enqueue(PlanTrial.JobKind, started.Value.Id.ToString());
        audit.Record(command.By, "cohort.trial-started", started.Value.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: TrialProblems.OneAtATime, cancellationToken);
    }
}
