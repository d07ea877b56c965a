using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;

namespace Vouch.App.Features.Cohorts;

public sealed class CreateCohort(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId By, string? Name, int MentorsEach);

    public async Task<Result<CohortId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var created = Cohort.Create(command.Name, command.MentorsEach, clock.GetUtcNow());
        if (created.Problem is { } problem)
        {
            return problem;
        }

        db.Add(created.Value);
        audit.Record(command.By, "cohort.created", created.Value.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return created.Value.Id;
    }
}
