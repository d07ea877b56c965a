using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;

namespace Vouch.App.Features.Cohorts;

/// <summary>The office ends a trial round before its last day. What was said until now counts.</summary>
public sealed class CloseTrial(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId By, CohortId CohortId);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var round = await db.Set<TrialRound>().SingleOrDefaultAsync(
            candidate => candidate.CohortId == command.CohortId && candidate.Status == TrialStatus.Open, cancellationToken);
        if (round is null)
        {
            return TrialProblems.NotOpen;
        }

        if (round.Close(clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        audit.Record(command.By, "cohort.trial-closed", round.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
