using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Jobs;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>
/// Keeps requests from hanging: reminds a mentor once when their own promise has lapsed, and days later closes the request and
/// tells the trainee, whose next choice is asked then. Nothing is sent during leave; the domain marks what was done, so running twice is harmless.
/// </summary>
public sealed class RemindMentors(
    AppDbContext db, SignedLinks links, Mailbox mailbox, IOptions<SiteOptions> site, IOptions<MentoringOptions> options, TimeProvider clock) : IRecurringJob
{
    private const int BatchSize = 200;

    public string Name => "mentors.remind";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var last = DateTimeOffset.MinValue;
        while (true)
        {
            var batch = await OpenSinceAsync(last, cancellationToken);
            foreach (var (request, mentor, person, trainee) in batch)
            {
                await HandleAsync(request, mentor, person, trainee, cancellationToken);
            }

            if (batch.Count < BatchSize)
            {
                return;
            }

            last = batch[^1].Request.RequestedAt;
        }
    }

    private async Task HandleAsync(
        MentorRequest request, MentorProfile mentor, Person person, Person trainee, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
        db.Attach(request);
        if (request.NudgeIfLapsed(mentor, zone, now, options.Value.Pacing))
        {
            mailbox.Queue(MentorMails.Reminded(trainee, person, mentor, site.Value.Link(RequestLinks.Issue(links, request))));
        }
        else if (request.ExpireIfForgotten(mentor, zone, now, options.Value.Pacing))
        {
            if (request.HoldsPlace)
            {
                db.Attach(mentor);
                request.GiveBackHeldPlace(mentor, now);
            }

            await links.RevokeAsync(request.Id.Value, request.Purpose(), cancellationToken);
            mailbox.Queue(MentorMails.Expired(trainee, person, site.Value.Link("/mentors/suggestions")));
        }

        await db.TrySaveAsync(cancellationToken); // a request answered in this moment needs no reminder
        db.ChangeTracker.Clear();
    }

    private async Task<List<(MentorRequest Request, MentorProfile Mentor, Person Person, Person Trainee)>> OpenSinceAsync(
        DateTimeOffset last, CancellationToken cancellationToken)
    {
        var rows = await (
            from request in db.Set<MentorRequest>().AsNoTracking()
            join mentor in db.Set<MentorProfile>().AsNoTracking() on request.MentorId equals mentor.PersonId
            join person in db.Set<Person>().AsNoTracking() on request.MentorId equals person.Id
            join trainee in db.Set<Person>().AsNoTracking() on request.TraineeId equals trainee.Id
            where request.Status == MentorRequestStatus.Requested && request.RequestedAt > last
            orderby request.RequestedAt
            select new { request, mentor, person, trainee }).Take(BatchSize).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.request, row.mentor, row.person, row.trainee))];
    }
}
