using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Features.Mentors.Waiting;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>
/// Passes on: when none of a trainee's requests waits for an answer any more, the next of their choices with a place is asked and the
/// trainee told. A choice without a place keeps its turn; once asked, a choice is no longer planned, so running twice is harmless.
/// </summary>
public sealed class AskNextChoices(
    AppDbContext db, JobQueue jobs, Mailbox mailbox, IOptions<SiteOptions> site, TimeProvider clock) : IRecurringJob
{
    public string Name => "mentors.ask-next-choices";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var trainees = await db.Set<MentorRequest>()
            .Where(request => request.Status == MentorRequestStatus.Planned && !db.Set<MentorRequest>().Any(
                other => other.TraineeId == request.TraineeId && other.Status == MentorRequestStatus.Requested))
            .Select(request => request.TraineeId).Distinct().ToListAsync(cancellationToken);
        foreach (var trainee in trainees)
        {
            await AskNextAsync(trainee, cancellationToken);
            await db.TrySaveAsync(cancellationToken); // a choice withdrawn in this moment is not asked
            db.ChangeTracker.Clear();
        }
    }

    private async Task AskNextAsync(PersonId trainee, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var planned = await db.Set<MentorRequest>()
            .Where(request => request.TraineeId == trainee && request.Status == MentorRequestStatus.Planned)
            .OrderBy(request => request.Choice).ThenBy(request => request.Id).ToListAsync(cancellationToken);
        var ids = planned.Select(request => request.MentorId).Append(trainee).ToList();
        var profiles = await db.Set<MentorProfile>().AsNoTracking()
            .Where(profile => ids.Contains(profile.PersonId)).ToDictionaryAsync(profile => profile.PersonId, cancellationToken);
        var people = await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var waitedFor = await db.InLine().Where(entry => entry.Status == WaitlistStatus.Waiting && ids.Contains(entry.MentorId))
            .Select(entry => entry.MentorId).ToHashSetAsync(cancellationToken);
        var next = planned.Find(request => !waitedFor.Contains(request.MentorId) && request.SendNow(profiles[request.MentorId], now) is null);
        if (next is not null)
        {
            jobs.Enqueue(
                SendMentorRequest.JobKind, next.Id.ToString(), WritingHours.NextAt(profiles[next.MentorId], people[next.MentorId].TimeZone, now));
            mailbox.Queue(MentorMails.NextAsked(people[trainee], people[next.MentorId], site.Value.Link("/mentors/requests")));
        }
    }
}
