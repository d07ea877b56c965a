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
/// Writes to the mentor who was asked or invited. Its own job because it waits for the end of a leave; a second run finds the
/// link of the first and does nothing.
/// </summary>
public sealed class SendMentorRequest(
    AppDbContext db, SignedLinks links, Mailbox mailbox, JobQueue jobs, IOptions<SiteOptions> site, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "mentors.send-request";

    public string Kind => JobKind;

    public async Task RunAsync(string payload, CancellationToken cancellationToken)
    {
        var id = MentorRequestId.Parse(payload, null);
        var request = await db.Set<MentorRequest>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (request is not { IsOpen: true } || await db.Set<SignedLink>().AnyAsync(link => link.TargetId == id.Value, cancellationToken))
        {
            return;
        }

        var people = await db.Set<Person>()
            .Where(p => p.Id == request.TraineeId || p.Id == request.MentorId)
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var (trainee, mentor) = (people[request.TraineeId], people[request.MentorId]);
        var profile = await db.Set<MentorProfile>().SingleAsync(p => p.PersonId == request.MentorId, cancellationToken);
        var at = WritingHours.NextAt(profile, mentor.TimeZone, clock.GetUtcNow());
        if (at > clock.GetUtcNow())
        {
            jobs.Enqueue(JobKind, payload, at); // the leave was entered after the request
            return;
        }

        var stage = await db.Set<TraineeProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == trainee.Id, cancellationToken);
        mailbox.Queue(request.IsInvitation
            ? MentorMails.Invited(request, trainee, stage, mentor, Link(request))
            : MentorMails.Asked(request, trainee, stage, mentor, DueOn(request, profile, mentor), Link(request)));
    }

    private static DateOnly DueOn(MentorRequest request, MentorProfile profile, Person mentor) =>
        request.AnswerDueOn(profile, TimeZoneInfo.FindSystemTimeZoneById(mentor.TimeZone));

    private string Link(MentorRequest request) => site.Value.Link(RequestLinks.Issue(links, request));
}
