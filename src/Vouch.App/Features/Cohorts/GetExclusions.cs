using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>The pairs an office excludes in a cohort, by the trainee's name.</summary>
public sealed class GetExclusions(AppDbContext db)
{
    private const int Most = 500;

    public sealed record View(string Cohort, IReadOnlyList<Row> Pairs);

    public sealed record Row(string Mentor, string MentorEmail, string Trainee, string TraineeEmail, ExclusionReason Reason);

    public async Task<View?> ExecuteAsync(CohortId id, CancellationToken cancellationToken)
    {
        var name = await db.Set<Cohort>().Where(cohort => cohort.Id == id).Select(cohort => cohort.Name).SingleOrDefaultAsync(cancellationToken);
        return name is null ? null : new(name, await (
            from exclusion in db.Set<CohortExclusion>()
            join mentor in db.Set<Person>() on exclusion.MentorId equals mentor.Id
            join trainee in db.Set<Person>() on exclusion.TraineeId equals trainee.Id
            where exclusion.CohortId == id
            orderby trainee.Name, mentor.Name
            select new Row(mentor.Name, mentor.Email, trainee.Name, trainee.Email, exclusion.Reason)).Take(Most).ToListAsync(cancellationToken));
    }
}
