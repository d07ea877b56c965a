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
/// Reminds mentors whose own promise has lapsed, once for each question and rung, by a mail of its own or in the digest they chose; the last rung is a mark alone, from which the trainee is
/// offered other mentors and the office is told. Quiet on days of leave, in a pause and after the end. What was sent is a row in the same
/// save as the mail, so a second run, or a second node, sends nothing twice.
/// </summary>
public sealed class RemindSilentMentors(AppDbContext db, ReminderMails mails, TimeProvider clock) : IRecurringJob
{
    private static readonly Problem AlreadySent = new("nudge.already-sent", "Another node has sent it.");

    public string Name => "mentorships.remind-silent-mentors";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var mentorships in db.ActiveMentorshipsAsync(cancellationToken))
        {
            await RemindAsync(mentorships, cancellationToken);
        }
    }

    private async Task RemindAsync(List<Mentorship> mentorships, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.WaitingAsync([.. mentorships.Select(m => m.Id)], now, cancellationToken);
        // One question at a time: the most pressing one stands for the others.
        var silent = mentorships
            .Select(m => (Mentorship: m, Waiting: waiting[m.Id].Where(w => w.On is Party.Mentor).ToList()))
            .Where(pair => pair.Waiting.Count > 0)
            .ToList();
        var people = silent.SelectMany(pair => new[] { pair.Mentorship.MentorId, pair.Mentorship.TraineeId }).Distinct().ToList();
        var named = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var profiles = await db.Set<MentorProfile>().AsNoTracking().Where(p => people.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, cancellationToken);
        var terms = await db.Set<DigestTerms>().AsNoTracking().Where(t => people.Contains(t.MentorId)).ToDictionaryAsync(t => t.MentorId, cancellationToken);
        var targets = silent.SelectMany(pair => pair.Waiting.Select(w => w.TargetId)).ToList();
        var sent = (await db.Set<Nudge>().AsNoTracking().Where(n => targets.Contains(n.TargetId)).ToListAsync(cancellationToken))
            .ToLookup(n => (n.TargetId, n.WaitingSince.UtcTicks));
        foreach (var (mentorship, questions) in silent)
        {
            var profile = profiles.GetValueOrDefault(mentorship.MentorId);
            var both = new Both(mentorship.Id, named[mentorship.TraineeId], named[mentorship.MentorId], profile?.Leaves ?? [], DigestRhythm.AtOnce);
            var (question, silence) = questions
                .Select(question => (question, Silence: SilenceOf(question, both, profile, now)))
                .MaxBy(pair => (pair.Silence.Rung, pair.Silence.DaysPastPromise));
            var last = sent[(question.TargetId, question.Since.UtcTicks)].Select(n => n.Rung).DefaultIfEmpty(0).Max();
            if (silence.MayBeReminded && silence.Rung > last)
            {
                var isForDigest = !silence.LookElsewhere
                    && terms.GetValueOrDefault(mentorship.MentorId)?.Carries(question.DeadlineOn, DateOnly.FromDateTime(MeetingTime.Local(now, both.Mentor.TimeZone))) == true;
                await SendAsync(mentorship, question, silence, both, isForDigest, cancellationToken);
            }
        }
    }

    private static Silence SilenceOf(Waiting question, Both both, MentorProfile? profile, DateTimeOffset now)
    {
        var askedOn = DateOnly.FromDateTime(MeetingTime.Local(question.Since, both.Mentor.TimeZone));
        var promisedBy = (profile?.PromiseOrDefault ?? ResponsePromise.Unsaid).AnswerDueOn(askedOn, both.Leaves);
        return Silence.Of(
            askedOn,
            question.SeenUntil > promisedBy ? question.SeenUntil.Value : promisedBy,
            both.MentorIsAwayOn,
            DateOnly.FromDateTime(MeetingTime.Local(now, both.Mentor.TimeZone)),
            question.DeadlineOn);
    }

    private async Task SendAsync(Mentorship mentorship, Waiting question, Silence silence, Both both, bool isForDigest, CancellationToken cancellationToken)
    {
        if (!silence.LookElsewhere && !isForDigest)
        {
            mails.Remind(mentorship, question, silence, both);
        }

        db.Add(Nudge.For(mentorship, question, silence.Rung, clock.GetUtcNow(), isForDigest));
        await db.TrySaveAsync(onDuplicate: AlreadySent, cancellationToken);
        db.ChangeTracker.Clear();
    }
}
