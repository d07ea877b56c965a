using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Cohorts;

/// <summary>The fits of one trainee under a cohort's weights as they were when a run was asked for, with their reasons; of the profiles alone.</summary>
internal static class RunFits
{
    public static async Task<Dictionary<PersonId, Fit>> FitsAsync(
        this AppDbContext db, MatchingRun run, Cohort cohort, PersonId trainee, IReadOnlyCollection<PersonId> mentors, CancellationToken cancellationToken)
    {
        var profile = await db.Set<TraineeProfile>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.PersonId == trainee, cancellationToken)
            ?? TraineeProfile.Create(trainee, new(), run.AskedAt).Value;
        var (weights, day) = (cohort.Importances.ToWeights(), DateOnly.FromDateTime(run.AskedAt.UtcDateTime));
        return (await db.Set<MentorProfile>().AsNoTracking().Where(mentor => mentors.Contains(mentor.PersonId)).ToListAsync(cancellationToken))
            .ToDictionary(mentor => mentor.PersonId, mentor => Fit.Between(mentor, profile, day, weights));
    }
}
