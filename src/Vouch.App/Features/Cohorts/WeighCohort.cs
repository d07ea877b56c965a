using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Cohorts;

/// <summary>The office decides what counts in the next runs of a cohort. Runs that were worked out stay as they are.</summary>
public sealed class WeighCohort(AppDbContext db, AuditTrail audit)
{
    public sealed record Command(PersonId By, CohortId CohortId, IReadOnlyList<Importance> Importances);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.Set<Cohort>().SingleOrDefaultAsync(cohort => cohort.Id == command.CohortId, cancellationToken) is not { } cohort)
        {
            return Problem.NotFound;
        }

        if (cohort.Weigh(command.Importances) is { } problem)
        {
            return problem;
        }

        audit.Record(command.By, "cohort.weighed", cohort.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
