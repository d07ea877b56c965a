using Microsoft.EntityFrameworkCore;
using Vouch.App.PersonalData;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>The cohorts somebody is in, and their own opinions of trial conversations. Pairs the office rules out are the office's.</summary>
public sealed class CohortsData(AppDbContext db) : IPersonalData
{
    public string Part => "cohorts";

    public async Task<object> TakeAsync(PersonId person, CancellationToken cancellationToken) => new
    {
        Cohorts = await db.Set<CohortMember>().Where(member => member.PersonId == person)
            .Join(db.Set<Cohort>(), member => member.CohortId, cohort => cohort.Id, (member, cohort) => new { cohort.Name, member.Side }).ToListAsync(cancellationToken),
        TrialTalks = (await db.Set<TrialTalk>().AsNoTracking().Where(talk => talk.MentorId == person || talk.TraineeId == person).ToListAsync(cancellationToken))
            .Select(talk => new { talk.MentorId, talk.TraineeId, talk.ProposedAt, Opinion = talk.OpinionOf(person) }),
        Pairs = await db.Set<MatchingPair>().Where(pair => pair.MentorId == person || pair.TraineeId == person)
            .Join(db.Set<MatchingRun>().Where(run => run.PublishedAt != null), pair => pair.RunId, run => run.Id, (pair, run) => new { pair.MentorId, pair.TraineeId, run.PublishedAt })
            .ToListAsync(cancellationToken),
    };

    public async Task<Problem?> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var id = person.Id;
        db.RemoveRange(await db.Set<CohortMember>().Where(member => member.PersonId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<CohortExclusion>().Where(pair => pair.MentorId == id || pair.TraineeId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<TrialTalk>().Where(talk => talk.MentorId == id || talk.TraineeId == id).ToListAsync(cancellationToken));
        return null;
    }
}
