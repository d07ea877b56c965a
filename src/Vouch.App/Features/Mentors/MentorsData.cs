using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.App.PersonalData;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Instruments;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>Profiles, requests, waiting, searches, and what somebody answered for themselves.</summary>
public sealed class MentorsData(AppDbContext db, SignedLinks links, Mailbox mailbox, IOptions<SiteOptions> site, TimeProvider clock) : IPersonalData
{
    public string Part => "finding";

    public async Task<object> TakeAsync(PersonId person, CancellationToken cancellationToken) => new
    {
        AsTrainee = await db.Set<TraineeProfile>().AsNoTracking().SingleOrDefaultAsync(profile => profile.PersonId == person, cancellationToken),
        AsMentor = await db.Set<MentorProfile>().AsNoTracking().SingleOrDefaultAsync(profile => profile.PersonId == person, cancellationToken),

        // What a trainee only plans to ask is theirs, until it is asked.
        Requests = await db.Set<MentorRequest>().AsNoTracking()
            .Where(request => request.TraineeId == person || (request.MentorId == person && request.Status != MentorRequestStatus.Planned))
            .OrderBy(request => request.RequestedAt).ToListAsync(cancellationToken),
        WaitingFor = await db.Set<WaitlistEntry>().AsNoTracking().Where(entry => entry.TraineeId == person).ToListAsync(cancellationToken),
        SavedSearches = await db.Set<SavedSearch>().AsNoTracking().Where(search => search.PersonId == person).ToListAsync(cancellationToken),
        Avoided = await db.Set<PrivateAvoid>().AsNoTracking().Where(avoid => avoid.PersonId == person).ToListAsync(cancellationToken),
        Instruments = (await db.Set<InstrumentAnswers>().AsNoTracking().Where(answers => answers.PersonId == person).ToListAsync(cancellationToken))
            .Select(answers => new { answers.Instrument, answers.AnsweredAt, Answers = answers.Read() }),
    };

    public async Task<Problem?> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var id = person.Id;
        await EraseAskingAsync(id, cancellationToken);
        await EraseAnsweringAsync(person, cancellationToken);
        db.RemoveRange(await db.Set<TraineeProfile>().Where(profile => profile.PersonId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<SavedSearch>().Where(search => search.PersonId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<SearchMention>().Where(mention => mention.MentorId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<PrivateAvoid>().Where(avoid => avoid.PersonId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<InstrumentAnswers>().Where(answers => answers.PersonId == id).ToListAsync(cancellationToken));
        return null;
    }

    // Requests are their trainee's words, and go; a place that was kept for them is open again.
    private async Task EraseAskingAsync(PersonId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var request in await db.Set<MentorRequest>().Where(request => request.TraineeId == id).ToListAsync(cancellationToken))
        {
            if (request.Withdraw(id, now) is null && request.HoldsPlace)
            {
                request.GiveBackHeldPlace(await db.Set<MentorProfile>().SingleAsync(profile => profile.PersonId == request.MentorId, cancellationToken), now);
            }

            await links.RevokeAsync(request.Id.Value, request.Purpose(), cancellationToken);
            db.Remove(request);
        }

        foreach (var entry in await db.Set<WaitlistEntry>().Where(entry => entry.TraineeId == id).ToListAsync(cancellationToken))
        {
            entry.Leave(id, await db.Set<MentorProfile>().SingleAsync(profile => profile.PersonId == entry.MentorId, cancellationToken), now);
            db.Remove(entry);
        }
    }

    // Who waits for an answer hears a no; the profile is emptied, since the trainees' own requests hang on it.
    private async Task EraseAnsweringAsync(Person person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.Set<MentorProfile>().SingleOrDefaultAsync(profile => profile.PersonId == person.Id, cancellationToken) is not { } mentor)
        {
            return;
        }

        foreach (var request in await db.Set<MentorRequest>().Where(request => request.MentorId == person.Id
            && (request.Status == MentorRequestStatus.Requested || request.Status == MentorRequestStatus.Planned)).ToListAsync(cancellationToken))
        {
            if (request.Decline(person.Id, DeclineReason.NoTime, null, now) is null)
            {
                request.GiveBackHeldPlace(mentor, now);
                var trainee = await db.Set<Person>().SingleAsync(candidate => candidate.Id == request.TraineeId, cancellationToken);
                mailbox.Queue(MentorMails.Declined(request, trainee, person, site.Value.Link("/mentors/suggestions")));
            }
            else
            {
                request.Withdraw(request.TraineeId, now);
            }
        }

        foreach (var entry in await db.Set<WaitlistEntry>().Where(entry => entry.MentorId == person.Id).ToListAsync(cancellationToken))
        {
            entry.Leave(entry.TraineeId, mentor, now);
            db.Remove(entry);
        }

        mentor.Leave(now);
        db.RemoveRange(await db.Set<MentorListing>().Where(listing => listing.MentorId == person.Id).ToListAsync(cancellationToken));
    }
}
