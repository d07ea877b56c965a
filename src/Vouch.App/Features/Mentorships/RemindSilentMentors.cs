using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>
/// Reminds mentors whose own promise has lapsed, once for each question and rung. Quiet on days of leave, in a pause and after the
/// end. What was sent is a row in the same save as the mail, so a second run, or a second node, sends nothing twice.
/// </summary>
public sealed class RemindSilentMentors(AppDbContext db, ReminderMails mails, TimeProvider clock) : IRecurringJob
{
    private const int BatchSize = 500;

    private static readonly Problem AlreadySent = new("nudge.already-sent", "Another node has sent it.");

    public string Name => "mentorships.remind-silent-mentors";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var skip = 0; ; skip += BatchSize)
        {
            var mentorships = await db.Set<Mentorship>()
                .AsNoTracking()
                .Where(m => m.Status == MentorshipStatus.Active)
                .OrderBy(m => m.Id)
                .Skip(skip)
                .Take(BatchSize)
                .ToListAsync(cancellationToken);
            await RemindAsync(mentorships, cancellationToken);
            if (mentorships.Count < BatchSize)
            {
                return;
            }
        }
    }

    private async Task RemindAsync(List<Mentorship> mentorships, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.WaitingAsync([.. mentorships.Select(m => m.Id)], now, cancellationToken);
        var silent = mentorships
            .Select(m => (Mentorship: m, Waiting: waiting[m.Id].Where(w => w.On is Party.Mentor).MinBy(w => w.Since)))
            .Where(pair => pair.Waiting is not null)
            .ToList();
        var people = silent.SelectMany(pair => new[] { pair.Mentorship.MentorId, pair.Mentorship.TraineeId }).Distinct().ToList();
        var named = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var profiles = await db.Set<MentorProfile>().AsNoTracking().Where(p => people.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, cancellationToken);
        var targets = silent.ConvertAll(pair => pair.Waiting!.TargetId);
        var sent = (await db.Set<Nudge>().AsNoTracking().Where(n => targets.Contains(n.TargetId)).ToListAsync(cancellationToken))
            .ToLookup(n => (n.TargetId, n.WaitingSince.UtcTicks));
        foreach (var (mentorship, question) in silent)
        {
            var both = new Both(named[mentorship.TraineeId], named[mentorship.MentorId]);
            var silence = SilenceOf(question!, both.Mentor, profiles.GetValueOrDefault(mentorship.MentorId), now);
            var last = sent[(question!.TargetId, question.Since.UtcTicks)].Select(n => n.Rung).DefaultIfEmpty(0).Max();
            if (silence.MayBeReminded && RungDue(silence) > last)
            {
                await SendAsync(mentorship, question, silence, both, cancellationToken);
            }
        }
    }

    /// <summary>One rung beyond the reminders stands for telling the trainee to look elsewhere.</summary>
    private static int RungDue(Silence silence) => silence.LookElsewhere ? Silence.Rungs.Count + 1 : silence.Rung;

    private static Silence SilenceOf(Waiting question, Person mentor, MentorProfile? profile, DateTimeOffset now)
    {
        var askedOn = DateOnly.FromDateTime(MeetingTime.Local(question.Since, mentor.TimeZone));
        var promise = profile?.PromiseOrDefault ?? ResponsePromise.Unsaid;
        return Silence.Of(
            askedOn,
            promise.AnswerDueOn(askedOn, profile?.Leaves ?? []),
            day => profile?.LeaveOn(day) is not null,
            DateOnly.FromDateTime(MeetingTime.Local(now, mentor.TimeZone)));
    }

    private async Task SendAsync(Mentorship mentorship, Waiting question, Silence silence, Both both, CancellationToken cancellationToken)
    {
        if (silence.LookElsewhere)
        {
            mails.LookElsewhere(both, silence);
        }
        else
        {
            mails.Remind(mentorship, question, silence, both);
        }

        db.Add(Nudge.For(mentorship, question, RungDue(silence), clock.GetUtcNow()));
        await db.TrySaveAsync(onDuplicate: AlreadySent, cancellationToken);
        db.ChangeTracker.Clear();
    }
}
