using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Features.Mentors.Waiting;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>
/// Gives each place that is free to the first in line, whatever freed it: an ending, a no, more places, the end of a leave. Each offer
/// keeps its place in the same save, so that two nodes at once never offer one place twice; nothing is offered while the mentor is away.
/// </summary>
public sealed class OfferFreedPlaces(
    AppDbContext db, Mailbox mailbox, IOptions<SiteOptions> site, IOptions<MentoringOptions> options, TimeProvider clock) : IRecurringJob
{
    public string Name => "mentors.offer-freed-places";

    public TimeSpan Every => TimeSpan.FromMinutes(2);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await CountHeldPlacesAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var over = db.Set<WaitlistEntry>().Where(entry => entry.Status == WaitlistStatus.Offered
            && (entry.OfferEndsAt <= now || db.Set<MentorProfile>().Any(mentor => mentor.PersonId == entry.MentorId && !mentor.IsAccepting)));
        foreach (var entry in await over.Select(entry => entry.Id).ToListAsync(cancellationToken))
        {
            await EndOfferAsync(entry, cancellationToken);
        }

        var free = db.Set<MentorProfile>().Where(mentor => mentor.IsAccepting && mentor.Capacity > mentor.PlacesTaken + mentor.PlacesHeld
            && db.Set<WaitlistEntry>().Any(entry => entry.MentorId == mentor.PersonId && entry.Status == WaitlistStatus.Waiting));
        foreach (var mentor in await free.Select(mentor => mentor.PersonId).ToListAsync(cancellationToken))
        {
            await OfferAsync(mentor, cancellationToken);
        }
    }

    // Somebody who was erased leaves no offer behind, but the place they were kept: the count follows what there is.
    private Task<int> CountHeldPlacesAsync(CancellationToken cancellationToken) => db.Set<MentorProfile>()
        .Where(mentor => mentor.PlacesHeld > db.Set<WaitlistEntry>().Count(entry => entry.MentorId == mentor.PersonId && entry.Status == WaitlistStatus.Offered)
            + db.Set<MentorRequest>().Count(request => request.MentorId == mentor.PersonId && request.HoldsPlace))
        .ExecuteUpdateAsync(
            set => set
                .SetProperty(
                    mentor => mentor.PlacesHeld,
                    mentor => db.Set<WaitlistEntry>().Count(entry => entry.MentorId == mentor.PersonId && entry.Status == WaitlistStatus.Offered)
                        + db.Set<MentorRequest>().Count(request => request.MentorId == mentor.PersonId && request.HoldsPlace))
                .SetProperty(mentor => mentor.Version, mentor => mentor.Version + 1),
            cancellationToken);

    private async Task EndOfferAsync(WaitlistEntryId id, CancellationToken cancellationToken)
    {
        var entry = await db.Set<WaitlistEntry>().SingleAsync(candidate => candidate.Id == id, cancellationToken);
        var mentor = await db.Set<MentorProfile>().SingleAsync(profile => profile.PersonId == entry.MentorId, cancellationToken);
        if (!entry.TakeBackIfClosed(mentor, clock.GetUtcNow()) && entry.LapseIfOver(mentor, clock.GetUtcNow()))
        {
            var people = await PeopleAsync(mentor.PersonId, [entry], cancellationToken);
            mailbox.Queue(WaitlistMails.Lapsed(people[entry.TraineeId], people[entry.MentorId], site.Value.Link($"/mentors/{entry.MentorId}")));
        }

        await db.TrySaveAsync(cancellationToken); // whoever changed it in this moment has looked at it
        db.ChangeTracker.Clear();
    }

    private async Task OfferAsync(PersonId mentorId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var mentor = await db.Set<MentorProfile>().SingleAsync(profile => profile.PersonId == mentorId, cancellationToken);
        var waiting = await db.LineOf(mentorId).Where(entry => entry.Status == WaitlistStatus.Waiting).Take(MentorProfile.MostPlaces).ToListAsync(cancellationToken);
        var people = await PeopleAsync(mentorId, waiting, cancellationToken);
        if (mentor.LeaveOn(Today(people[mentorId], now)) is not null)
        {
            return;
        }

        var served = await ServedAsync(mentorId, waiting, cancellationToken);
        foreach (var entry in waiting)
        {
            if (served.Contains(entry.TraineeId))
            {
                entry.Leave(entry.TraineeId, mentor, now);
            }
            else if (entry.Offer(mentor, now, TimeSpan.FromDays(options.Value.OfferDays)) is null)
            {
                mailbox.Queue(WaitlistMails.Offered(
                    entry, people[entry.TraineeId], people[mentorId], site.Value.Link($"/mentors/{mentorId}/ask")));
            }
            else
            {
                break;
            }
        }

        await db.TrySaveAsync(cancellationToken); // a place taken in this moment is offered to nobody
        db.ChangeTracker.Clear();
    }

    // Who has found this mentor in another way meanwhile.
    private async Task<HashSet<PersonId>> ServedAsync(PersonId mentor, List<WaitlistEntry> waiting, CancellationToken cancellationToken)
    {
        var trainees = waiting.Select(entry => entry.TraineeId).ToList();
        var together = db.Set<Mentorship>()
            .Where(m => m.MentorId == mentor && m.Status != MentorshipStatus.Ended && trainees.Contains(m.TraineeId)).Select(m => m.TraineeId);
        var asked = db.Set<MentorRequest>()
            .Where(r => r.MentorId == mentor && r.Status == MentorRequestStatus.Requested && trainees.Contains(r.TraineeId)).Select(r => r.TraineeId);
        return await together.Concat(asked).ToHashSetAsync(cancellationToken);
    }

    private Task<Dictionary<PersonId, Person>> PeopleAsync(PersonId mentor, IEnumerable<WaitlistEntry> entries, CancellationToken cancellationToken)
    {
        List<PersonId> ids = [mentor, .. entries.Select(entry => entry.TraineeId)];
        return db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
    }

    private static DateOnly Today(Person person, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone)).DateTime);
}
