using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>Takes back a published run: mentorships without any meeting, held or agreed, end and both sides are told. Pairs that meet stay together.</summary>
public sealed class UndoMatching(AppDbContext db, Mailbox mailbox, AuditTrail audit, TimeProvider clock)
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

        if (run.Undo(now) is { } problem)
        {
            return problem;
        }

        var begun = db.Set<Mentorship>().Where(mentorship => mentorship.Status != MentorshipStatus.Ended
            && db.Set<MatchingPair>().Any(pair => pair.RunId == run.Id && pair.MentorshipId == mentorship.Id)
            && !db.Set<Meeting>().Any(meeting => meeting.MentorshipId == mentorship.Id && meeting.Status != MeetingStatus.Cancelled));
        var mentors = await db.Set<MentorProfile>()
            .Where(profile => begun.Any(mentorship => mentorship.MentorId == profile.PersonId)).ToDictionaryAsync(profile => profile.PersonId, cancellationToken);
        var people = await db.Set<Person>()
            .Where(person => begun.Any(mentorship => mentorship.MentorId == person.Id || mentorship.TraineeId == person.Id))
            .ToDictionaryAsync(person => person.Id, cancellationToken);
        foreach (var mentorship in await begun.ToListAsync(cancellationToken))
        {
            await mailbox.WithdrawAsync(mentorship.Id.Value, cancellationToken);
            mentorship.TakeBack(DateOnly.FromDateTime(now.UtcDateTime));
            mentors[mentorship.MentorId].GiveBackPlace(now);
            var (trainee, mentor) = (people[mentorship.TraineeId], people[mentorship.MentorId]);
            mailbox.Queue(CohortMails.Undone(trainee, mentor));
            mailbox.Queue(CohortMails.Undone(mentor, trainee));
        }

        audit.Record(command.By, "cohort.matching-undone", run.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
