using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Cohorts;

/// <summary>All cohorts, the newest first.</summary>
public sealed class ListCohorts(AppDbContext db)
{
    public sealed record Row(CohortId Id, string Name, int Trainees, int Mentors, int Runs, bool IsPublished);

    public async Task<IReadOnlyList<Row>> ExecuteAsync(CancellationToken cancellationToken) =>
        await db.Set<Cohort>()
            .OrderByDescending(cohort => cohort.Id)
            .Select(cohort => new Row(
                cohort.Id,
                cohort.Name,
                db.Set<CohortMember>().Count(member => member.CohortId == cohort.Id && member.Side == Party.Trainee),
                db.Set<CohortMember>().Count(member => member.CohortId == cohort.Id && member.Side == Party.Mentor),
                db.Set<MatchingRun>().Count(run => run.CohortId == cohort.Id),
                db.Set<MatchingRun>().Any(run => run.CohortId == cohort.Id && run.Status == MatchingStatus.Published)))
            .ToListAsync(cancellationToken);
}
