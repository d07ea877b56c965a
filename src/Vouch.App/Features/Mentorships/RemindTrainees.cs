using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>
/// Asks a trainee, once each: the day after a meeting, to close it, so that notes and thanks are out while it is fresh; and on the agreed day, to
/// look at the compact again. Not while the two rest.
/// </summary>
public sealed class RemindTrainees(AppDbContext db, ReminderMails mails, TimeProvider clock) : IRecurringJob
{
    /// <summary>Thanks are due within a day: some hours of it are left after the reminder.</summary>
    private static readonly TimeSpan AfterMeeting = TimeSpan.FromHours(18);

    /// <summary>Of older meetings and reviews nobody needs to be told any more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private static readonly Problem AlreadySent = new("nudge.already-sent", "Another node has sent it.");

    public string Name => "mentorships.remind-trainees";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (oldest, newest) = (now - Longest, now - AfterMeeting);
        var meetings = await db.Set<Meeting>()
            .AsNoTracking()
            .Where(m => m.Status == MeetingStatus.Scheduled && m.Answer != MeetingAnswer.Declined && m.StartsAt > oldest && m.StartsAt < newest)
            .OrderBy(m => m.StartsAt)
            .ToListAsync(cancellationToken);
        foreach (var meeting in meetings)
        {
            await SendAsync(meeting.MentorshipId, WaitingKind.MeetingToClose, meeting.Id.Value, meeting.StartsAt, both => mails.CloseMeeting(both, meeting), cancellationToken);
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var from = today.AddDays(-Longest.Days);
        var compacts = await db.Set<Compact>()
            .AsNoTracking()
            .Where(c => c.Status == CompactStatus.InForce && c.ReviewOn >= from && c.ReviewOn <= today)
            .ToListAsync(cancellationToken);
        foreach (var compact in compacts)
        {
            var since = new DateTimeOffset(compact.ReviewOn!.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            await SendAsync(compact.MentorshipId, WaitingKind.CompactReview, compact.Id.Value, since, both => mails.ReviewCompact(both), cancellationToken);
        }
    }

    private async Task SendAsync(
        MentorshipId id, WaitingKind kind, Guid targetId, DateTimeOffset since, Action<Both> write, CancellationToken cancellationToken)
    {
        var mentorship = await db.Set<Mentorship>().AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
        if (mentorship.Status is not MentorshipStatus.Active
            || await db.Set<Nudge>().AnyAsync(n => n.TargetId == targetId && n.WaitingSince == since && n.Kind == kind, cancellationToken))
        {
            return;
        }

        write(await db.BothAsync(mentorship, cancellationToken));
        db.Add(Nudge.ToTrainee(mentorship, kind, targetId, since, clock.GetUtcNow()));
        await db.TrySaveAsync(onDuplicate: AlreadySent, cancellationToken);
        db.ChangeTracker.Clear();
    }
}
