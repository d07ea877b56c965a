using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Cohorts;

/// <summary>Takes somebody out of a cohort. Runs that were worked out keep them; mentorships stay as they are.</summary>
public sealed class RemoveCohortPerson(AppDbContext db, AuditTrail audit)
{
    public sealed record Command(PersonId By, CohortId CohortId, Party Side, PersonId PersonId);

    public async Task ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var member = await db.Set<CohortMember>().SingleOrDefaultAsync(
            candidate => candidate.CohortId == command.CohortId && candidate.PersonId == command.PersonId && candidate.Side == command.Side, cancellationToken);
        if (member is not null)
        {
            db.Remove(member);
            audit.Record(command.By, "cohort.person-removed", command.CohortId.ToString());
            await db.TrySaveAsync(cancellationToken);
        }
    }
}
