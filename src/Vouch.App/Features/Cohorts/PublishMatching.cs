using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Audit;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>
/// Begins the mentorships of a run and tells both sides, in one save. A pair whose mentor has no place left by now, or which found each
/// other meanwhile, is left out and shown to the office.
/// </summary>
public sealed class PublishMatching(AppDbContext db, Mailbox mailbox, AuditTrail audit, IOptions<SiteOptions> site, TimeProvider clock)
{
    public sealed record Command(PersonId By, CohortId CohortId, MatchingRunId RunId);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var run = await db.Set<MatchingRun>().SingleOrDefaultAsync(
            candidate => candidate.Id == command.RunId && candidate.CohortId == command.CohortId, cancellationToken);
        if (run is null)
        {
            return Problem.NotFound;
        }

        if (run.Publish(now) is { } problem)
        {
            return problem;
        }

        var pairs = db.Set<MatchingPair>().Where(pair => pair.RunId == run.Id);
        var mentors = await db.Set<MentorProfile>()
            .Where(profile => pairs.Any(pair => pair.MentorId == profile.PersonId)).ToDictionaryAsync(profile => profile.PersonId, cancellationToken);
        var people = await db.Set<Person>()
            .Where(person => person.Id == command.By || pairs.Any(pair => pair.MentorId == person.Id || pair.TraineeId == person.Id))
            .ToDictionaryAsync(person => person.Id, cancellationToken);
        var together = (await db.Set<Mentorship>()
            .Where(mentorship => mentorship.Status != MentorshipStatus.Ended
                && pairs.Any(pair => pair.MentorId == mentorship.MentorId && pair.TraineeId == mentorship.TraineeId))
            .Select(mentorship => new { mentorship.MentorId, mentorship.TraineeId })
            .ToListAsync(cancellationToken)).Select(pair => (pair.MentorId, pair.TraineeId)).ToHashSet();
        foreach (var pair in await pairs.ToListAsync(cancellationToken))
        {
            if (!together.Contains((pair.MentorId, pair.TraineeId)) && mentors[pair.MentorId].TakePlace(now) is null)
            {
                Begin(pair, people, people[command.By], now);
            }
        }

        await db.Set<MatchingFits>().Where(fits => fits.RunId == run.Id).ExecuteDeleteAsync(cancellationToken);
        audit.Record(command.By, "cohort.matching-published", run.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }

    private void Begin(MatchingPair pair, Dictionary<PersonId, Person> people, Person office, DateTimeOffset now)
    {
        var mentorship = Mentorship.Begin(pair.TraineeId, pair.MentorId, now).Value;
        var (trainee, mentor) = (people[pair.TraineeId], people[pair.MentorId]);
        db.Add(mentorship);
        pair.Became(mentorship.Id);
        mentor.Grant(Roles.Mentor);
        trainee.Grant(Roles.Trainee);
        mailbox.Queue(CohortMails.ToTrainee(trainee, mentor, site.Value.Link($"/mentorships/{mentorship.Id}")));
        mailbox.Queue(CohortMails.ToMentor(mentor, trainee, office, site.Value.Link("/library/building-the-relationship")));
    }
}
