using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Cohorts;

/// <summary>A run that is still open, its pairs, and the fits they were chosen from: what somebody is moved by.</summary>
/// <param name="Barred">Mentors the trainee may not have any more: excluded, their mentor already, or out of the cohort since.</param>
/// <param name="Talked">Pairs of which something was said in the trial round the run weighs.</param>
internal sealed record RunTable(
    MatchingRun Run,
    Cohort Cohort,
    FitTable Fits,
    List<MatchingPair> Pairs,
    int Trainee,
    IReadOnlySet<PersonId> Barred,
    IReadOnlySet<(PersonId Mentor, PersonId Trainee)> Talked)
{
    /// <summary>A fixed number of queries, whatever the cohort's size; nothing is scored again. Null when the run is not open or the trainee not in it.</summary>
    public static async Task<RunTable?> ReadAsync(
        AppDbContext db, CohortId cohortId, MatchingRunId runId, PersonId trainee, CancellationToken cancellationToken)
    {
        var cohort = await db.Set<Cohort>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == cohortId, cancellationToken);
        var run = await db.Set<MatchingRun>().SingleOrDefaultAsync(candidate => candidate.Id == runId && candidate.CohortId == cohortId, cancellationToken);
        if (cohort is null
            || run is not { Status: MatchingStatus.Done }
            || await db.Set<MatchingFits>().AsNoTracking().SingleOrDefaultAsync(fits => fits.RunId == runId, cancellationToken) is not { } kept)
        {
            return null;
        }

        var table = kept.ToTable();
        if (table.IndexOfTrainee(trainee) < 0)
        {
            return null;
        }

        var pairs = await db.Set<MatchingPair>().Where(pair => pair.RunId == runId).ToListAsync(cancellationToken);
        var talked = await db.Set<TrialTalk>()
            .Where(talk => talk.RoundId == run.TrialRoundId && (talk.MentorSaidAt != null || talk.TraineeSaidAt != null))
            .Select(talk => new { talk.MentorId, talk.TraineeId }).ToListAsync(cancellationToken);
        return new(
            run,
            cohort,
            table,
            pairs,
            table.IndexOfTrainee(trainee),
            await BarredAsync(db, cohortId, trainee, table, cancellationToken),
            talked.Select(talk => (talk.MentorId, talk.TraineeId)).ToHashSet());
    }

    public int PlacesLeft(int mentor) => Fits.Mentors[mentor].OpenPlaces - Pairs.Count(pair => pair.MentorId == Fits.Mentors[mentor].Id);

    /// <summary>The fit of the trainee and a mentor in tenths, or null when the two may not be paired.</summary>
    public int? TenthsOf(int mentor) => Barred.Contains(Fits.Mentors[mentor].Id) ? null : Fits.TenthsOf(mentor, Trainee);

    public MatchingReport ReportOf(IReadOnlyCollection<MatchingPair> pairs) => Fits.ReportOf(
        [.. pairs.Select(pair => (Fits.IndexOfMentor(pair.MentorId), Fits.IndexOfTrainee(pair.TraineeId)))], Cohort.MentorsEach) with
    {
        PairsThatTalked = pairs.Count(pair => Talked.Contains((pair.MentorId, pair.TraineeId))),
    };

    private static async Task<HashSet<PersonId>> BarredAsync(
        AppDbContext db, CohortId cohort, PersonId trainee, FitTable table, CancellationToken cancellationToken)
    {
        var excluded = db.Set<CohortExclusion>()
            .Where(exclusion => exclusion.CohortId == cohort && exclusion.TraineeId == trainee).Select(exclusion => exclusion.MentorId);
        var together = db.Set<Mentorship>()
            .Where(mentorship => mentorship.TraineeId == trainee && mentorship.Status != MentorshipStatus.Ended).Select(mentorship => mentorship.MentorId);
        var avoided = db.AvoidedPairs(
            db.Set<CohortMember>().Where(member => member.CohortId == cohort && member.Side == Party.Mentor).Select(member => member.PersonId),
            db.Set<CohortMember>().Where(member => member.PersonId == trainee).Select(member => member.PersonId)).Select(pair => pair.Mentor);
        var members = await db.Set<CohortMember>()
            .Where(member => member.CohortId == cohort && member.Side == Party.Mentor).Select(member => member.PersonId).ToHashSetAsync(cancellationToken);
        var barred = await excluded.Concat(together).ToHashSetAsync(cancellationToken);
        barred.UnionWith(await avoided.ToListAsync(cancellationToken));
        barred.UnionWith(table.Mentors.Select(mentor => mentor.Id).Where(id => !members.Contains(id)));
        return barred;
    }
}
