using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;

namespace Vouch.App.Features.Cohorts;

/// <summary>How far the newest trial round of a cohort is, in counts alone: the office never reads what anybody said.</summary>
public sealed class GetTrial(AppDbContext db)
{
    public sealed record View(CohortId CohortId, string Cohort, Round? Newest);

    /// <param name="WithoutTime">Conversations for which no shared free half hour was found.</param>
    /// <param name="MentorsSaid">Conversations of which the mentor has said how they were.</param>
    public sealed record Round(
        TrialStatus Status, DateTimeOffset StartedAt, DateOnly EndsOn, int Talks, int Trainees, int Mentors, int WithoutTime, int MentorsSaid, int TraineesSaid);

    public async Task<View?> ExecuteAsync(CohortId id, CancellationToken cancellationToken)
    {
        var name = await db.Set<Cohort>().Where(cohort => cohort.Id == id).Select(cohort => cohort.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return null;
        }

        var talks = db.Set<TrialTalk>();
        return new(id, name, await db.Set<TrialRound>().AsNoTracking()
            .Where(round => round.CohortId == id)
            .OrderByDescending(round => round.StartedAt)
            .Select(round => new Round(
                round.Status,
                round.StartedAt,
                round.EndsOn,
                talks.Count(talk => talk.RoundId == round.Id),
                talks.Where(talk => talk.RoundId == round.Id).Select(talk => talk.TraineeId).Distinct().Count(),
                talks.Where(talk => talk.RoundId == round.Id).Select(talk => talk.MentorId).Distinct().Count(),
                talks.Count(talk => talk.RoundId == round.Id && talk.ProposedAt == null),
                talks.Count(talk => talk.RoundId == round.Id && talk.MentorSaidAt != null),
                talks.Count(talk => talk.RoundId == round.Id && talk.TraineeSaidAt != null)))
            .FirstOrDefaultAsync(cancellationToken));
    }
}
