using Microsoft.EntityFrameworkCore;
using Vouch.App.PersonalData;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>
/// What two people have together. Each may take it along as far as they may read it. When one goes, running mentorships end, what was theirs
/// alone disappears, and the shared record stays with the other without the name.
/// </summary>
public sealed class MentorshipsData(AppDbContext db, MentorshipEnding ending) : IPersonalData
{
    public string Part => "mentorships";

    public async Task<object> TakeAsync(PersonId person, CancellationToken cancellationToken)
    {
        var mentorships = await Of<Mentorship>().Where(m => m.TraineeId == person || m.MentorId == person).OrderBy(m => m.StartedOn).ToListAsync(cancellationToken);
        var ids = mentorships.ConvertAll(mentorship => mentorship.Id);
        return new
        {
            Mentorships = mentorships,
            Compacts = (await Of<Compact>().Where(c => ids.Contains(c.MentorshipId)).ToListAsync(cancellationToken)).Where(compact => compact.MayBeSeenBy(person)),
            Goals = await Of<Goal>().Include(goal => goal.Milestones)
                .Where(g => g.TraineeId == person || (ids.Contains(g.MentorshipId) && g.Visibility != Visibility.Private)).ToListAsync(cancellationToken),
            Meetings = await Of<Meeting>().Include(meeting => meeting.Agenda).Where(m => ids.Contains(m.MentorshipId)).OrderBy(m => m.StartsAt).ToListAsync(cancellationToken),
            JointMeetings = (await Of<JointMeeting>().Include(joint => joint.Seats)
                .Where(joint => joint.TraineeId == person || joint.Seats.Any(seat => seat.MentorId == person)).ToListAsync(cancellationToken))
                .Where(joint => joint.MayBeReadBy(person)).Select(joint => TakeJoint(joint, person)),
            ActionItems = await Of<ActionItem>().Where(item => ids.Contains(item.MentorshipId)).ToListAsync(cancellationToken),
            Journal = await Of<JournalEntry>()
                .Where(entry => entry.WriterId == person || (ids.Contains(entry.MentorshipId) && entry.Visibility != Visibility.Private))
                .OrderBy(entry => entry.WrittenAt).ToListAsync(cancellationToken),
            Opportunities = await Of<Opportunity>().Where(o => o.MentorId == person || o.TraineeId == person).ToListAsync(cancellationToken),
            Applications = await Of<OpportunityApplication>().Where(a => a.TraineeId == person || a.MentorId == person).ToListAsync(cancellationToken),
            Tasks = await Of<ProjectTask>().Where(task => ids.Contains(task.MentorshipId)).ToListAsync(cancellationToken),
            Contributions = await Of<Contribution>().Where(c => ids.Contains(c.MentorshipId)).ToListAsync(cancellationToken),
            Introductions = await Of<Introduction>().Where(i => ids.Contains(i.MentorshipId)).ToListAsync(cancellationToken),
            Pulses = (await Of<Pulse>().Where(pulse => pulse.WriterId == person).ToListAsync(cancellationToken))
                .Select(pulse => new { pulse.MentorshipId, pulse.AskedAt, pulse.AnsweredAt, pulse.Feeling, pulse.WantsACall, Words = pulse.Words?.ReadText() }),
            Reminders = await Of<Nudge>().Where(nudge => nudge.ToId == person).Select(nudge => new { nudge.Kind, nudge.SentAt }).ToListAsync(cancellationToken),
            Seen = await Of<Acknowledgment>().Where(said => said.ById == person).Select(said => new { said.SeenAt, said.UntilOn }).ToListAsync(cancellationToken),
            Digest = await Of<DigestTerms>().SingleOrDefaultAsync(terms => terms.MentorId == person, cancellationToken),
        };
    }

    public async Task<Problem?> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var id = person.Id;
        foreach (var mentorship in await db.Set<Mentorship>().Where(m => (m.TraineeId == id || m.MentorId == id) && m.Status != MentorshipStatus.Ended).ToListAsync(cancellationToken))
        {
            if (await ending.EndAsync(mentorship, id, EndReason.WithoutFault, "", cancellationToken) is { } problem)
            {
                return problem;
            }
        }

        db.RemoveRange(await db.Set<JournalEntry>().Where(entry => entry.WriterId == id && entry.Visibility == Visibility.Private).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<Goal>().Include(goal => goal.Milestones).Where(goal => goal.TraineeId == id && goal.Visibility == Visibility.Private).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<Pulse>().Where(pulse => pulse.WriterId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<Nudge>().Where(nudge => nudge.ToId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<DigestTerms>().Where(terms => terms.MentorId == id).ToListAsync(cancellationToken));
        foreach (var compact in await db.Set<Compact>().Where(compact => compact.TraineeId == id || compact.MentorId == id).ToListAsync(cancellationToken))
        {
            compact.Unname(id);
        }

        foreach (var offer in await db.Set<Opportunity>().Where(offer => offer.MentorId == id && offer.Status == OpportunityStatus.Open).ToListAsync(cancellationToken))
        {
            offer.Withdraw(id);
        }

        return null;
    }

    // A mentor's word with an answer is for the trainee.
    private static object TakeJoint(JointMeeting joint, PersonId person) => new
    {
        joint.TraineeId,
        joint.StartsAt,
        joint.Minutes,
        joint.Status,
        joint.Place,
        joint.Agenda,
        joint.Notes,
        joint.CancelledBecause,
        Seats = joint.Seats.Select(seat => new { seat.MentorId, seat.Answer, Note = seat.MentorId == person || joint.TraineeId == person ? seat.Note : null }),
    };

    private IQueryable<T> Of<T>()
        where T : class => db.Set<T>().AsNoTracking();
}
