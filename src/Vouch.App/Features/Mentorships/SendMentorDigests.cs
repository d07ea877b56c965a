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
/// One mail for all that waits for a mentor: daily or weekly for those who chose so, reminders included, and once after a leave for everybody. What was told
/// is a mark in the save of the mail, so a second run, or a second node, sends nothing twice.
/// </summary>
public sealed class SendMentorDigests(AppDbContext db, ReminderMails mails, MentorshipMail mail, TimeProvider clock) : IRecurringJob
{
    public string Name => "mentorships.send-digests";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var mentorships in db.ActiveMentorshipsAsync(cancellationToken))
        {
            var now = clock.GetUtcNow();
            var waiting = await db.WaitingAsync([.. mentorships.Select(m => m.Id)], now, cancellationToken);
            // A batch may cut a mentor's mentorships in two; whoever has something in it is then looked at as a whole.
            var mentors = mentorships.Where(m => waiting[m.Id].Any(question => question.On is Party.Mentor)).Select(m => m.MentorId).Distinct().ToList();
            var profiles = await db.Set<MentorProfile>().AsNoTracking().Where(p => mentors.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, cancellationToken);
            var terms = await db.Set<DigestTerms>().AsNoTracking().Where(t => mentors.Contains(t.MentorId)).ToDictionaryAsync(t => t.MentorId, cancellationToken);
            foreach (var mentor in mentors.Where(id => terms.ContainsKey(id) || profiles.GetValueOrDefault(id)?.Leaves.Count > 0))
            {
                await SendAsync(mentor, profiles.GetValueOrDefault(mentor)?.Leaves ?? [], now, cancellationToken);
                db.ChangeTracker.Clear();
            }
        }
    }

    // Invitations go out by themselves, with a file for the calendar.
    private static bool IsKept(Waiting question) => question.On is Party.Mentor && question.Kind is not WaitingKind.Meeting;

    private async Task SendAsync(PersonId mentorId, IReadOnlyList<Leave> leaves, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var terms = await db.Set<DigestTerms>().SingleOrDefaultAsync(t => t.MentorId == mentorId, cancellationToken);
        var isNew = terms is null;
        terms ??= DigestTerms.Default(mentorId);
        var mentor = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == mentorId, cancellationToken);
        var rows = await db.QuestionsToAsync(mentorId, now, cancellationToken);
        var questions = rows.Where(row => IsKept(row.Question)).Select(row => (row.Question.Since, WhileAway: IsAway(row.Question.Since))).ToList();
        var told = terms.ToldThrough;
        var reminders = await db.Set<Nudge>().AsNoTracking()
            .Where(nudge => nudge.ToId == mentorId && nudge.IsForDigest && nudge.SentAt > told)
            .ToListAsync(cancellationToken);
        var late = rows
            .Where(row => reminders.Exists(nudge => nudge.TargetId == row.Question.TargetId && nudge.WaitingSince == row.Question.Since))
            .ToDictionary(row => row.Question, row => Local(row.Question.Since));
        var lapsed = reminders.Where(nudge => late.Keys.Any(question => question.TargetId == nudge.TargetId)).Select(nudge => (nudge.SentAt, WhileAway: false));
        if (!terms.IsDue(questions.Concat(lapsed), IsAway(now), Local(now)))
        {
            return;
        }

        var isBack = questions.Exists(question => question.WhileAway && question.Since > terms.ToldThrough);
        mails.Digest(mentor, [.. rows.Select(row => (row.TraineeName, row.Question, late.TryGetValue(row.Question, out var since) ? since : (DateOnly?)null))], isBack, mail.Desk(mentor, "Answer them"));
        terms.Sent(Local(now), now);
        if (isNew)
        {
            db.Add(terms);
        }

        await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);

        DateOnly Local(DateTimeOffset at) => DateOnly.FromDateTime(MeetingTime.Local(at, mentor.TimeZone));

        bool IsAway(DateTimeOffset at) => leaves.Any(leave => leave.Includes(Local(at)));
    }
}
