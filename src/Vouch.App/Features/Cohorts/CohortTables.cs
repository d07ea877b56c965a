using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Cohorts;

/// <summary>What the pairs of a cohort are worked out from, read with a fixed number of queries whatever its size.</summary>
internal sealed class CohortTables(
    Cohort cohort,
    IReadOnlyList<MentorProfile> mentors,
    IReadOnlyList<TraineeProfile> trainees,
    IReadOnlySet<(PersonId Mentor, PersonId Trainee)> excluded,
    IReadOnlySet<(PersonId Mentor, PersonId Trainee)> together,
    IReadOnlyDictionary<(PersonId Mentor, PersonId Trainee), TrialVerdict> verdicts,
    DateTimeOffset now)
{
    public IReadOnlyList<MentorProfile> Mentors => mentors;

    public IReadOnlyList<TraineeProfile> Trainees => trainees;

    /// <param name="db">The database.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="trial">The trial round to weigh, if any.</param>
    /// <param name="now">Leave and free hours are looked at on this day.</param>
    /// <param name="cancellationToken">Stops between queries.</param>
    public static async Task<CohortTables> ReadAsync(
        AppDbContext db, Cohort cohort, TrialRoundId? trial, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var members = db.Set<CohortMember>().AsNoTracking().Where(member => member.CohortId == cohort.Id);
        var mentorMembers = members.Where(member => member.Side == Party.Mentor);
        var traineeMembers = members.Where(member => member.Side == Party.Trainee);
        var mentors = await db.Set<MentorProfile>().AsNoTracking()
            .Where(profile => mentorMembers.Any(member => member.PersonId == profile.PersonId))
            .ToListAsync(cancellationToken);
        var traineeIds = await traineeMembers.Select(member => member.PersonId).ToListAsync(cancellationToken);
        var trainees = await db.Set<TraineeProfile>().AsNoTracking()
            .Where(profile => traineeMembers.Any(member => member.PersonId == profile.PersonId))
            .ToDictionaryAsync(profile => profile.PersonId, cancellationToken);
        var excluded = await db.Set<CohortExclusion>().AsNoTracking()
            .Where(exclusion => exclusion.CohortId == cohort.Id)
            .Select(exclusion => new { exclusion.MentorId, exclusion.TraineeId })
            .ToListAsync(cancellationToken);
        var avoided = await db.AvoidedPairs(mentorMembers.Select(member => member.PersonId), traineeMembers.Select(member => member.PersonId))
            .ToListAsync(cancellationToken);
        var talks = await db.Set<TrialTalk>().AsNoTracking()
            .Where(talk => talk.RoundId == trial && (talk.MentorSaidAt != null || talk.TraineeSaidAt != null))
            .ToListAsync(cancellationToken);
        var together = await db.Set<Mentorship>().AsNoTracking()
            .Where(mentorship => mentorship.Status != MentorshipStatus.Ended && traineeMembers.Any(member => member.PersonId == mentorship.TraineeId))
            .Select(mentorship => new { mentorship.MentorId, mentorship.TraineeId })
            .ToListAsync(cancellationToken);

        // By id, so that the same cohort gives the same run.
        return new(
            cohort,
            [.. mentors.OrderBy(mentor => mentor.PersonId)],
            [.. traineeIds.Order().Select(id => trainees.GetValueOrDefault(id) ?? TraineeProfile.Create(id, new(), now).Value)],
            excluded.Select(pair => (pair.MentorId, pair.TraineeId)).Concat(avoided.Select(pair => (pair.Mentor, pair.Trainee))).ToHashSet(),
            together.Select(pair => (pair.MentorId, pair.TraineeId)).ToHashSet(),
            talks.ToDictionary(talk => (talk.MentorId, talk.TraineeId), talk => talk.ToVerdict()),
            now);
    }

    /// <summary>The fits under the cohort's weights, or under others somebody tries.</summary>
    public FitTable Score(FitImportances? importances = null, Action? progress = null, CancellationToken cancellationToken = default) => FitTable.Build(
        importances ?? cohort.Importances, mentors, trainees, excluded, together, verdicts, DateOnly.FromDateTime(now.UtcDateTime), progress, cancellationToken);

    /// <summary>The fit of two profiles alone, in tenths: what a page may show of a pair, since nothing anybody said is in it.</summary>
    public int PaperTenths(int mentor, int trainee) =>
        Fit.Between(mentors[mentor], trainees[trainee], DateOnly.FromDateTime(now.UtcDateTime), cohort.Importances.ToWeights()).Tenths;

    /// <summary>Whether the two have talked in the trial round that is weighed, and one of them said how it was.</summary>
    public bool HaveTalked(PersonId mentor, PersonId trainee) => verdicts.ContainsKey((mentor, trainee));

    /// <summary>At most so many of each side, the first by id.</summary>
    public (bool IsSample, CohortTables Few) Few(int most) => (
        mentors.Count > most || trainees.Count > most,
        new(cohort, [.. mentors.Take(most)], [.. trainees.Take(most)], excluded, together, verdicts, now));
}
