using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>
/// Asks a trainee to plan a meeting when the agreed interval is overstepped, and once more when it has doubled. Not while a meeting is
/// planned, the mentor is away, or the two rest.
/// </summary>
public sealed class RemindToMeet(AppDbContext db, ReminderMails mails, TimeProvider clock) : IRecurringJob
{
    private static readonly Problem AlreadySent = new("nudge.already-sent", "Another node has sent it.");

    public string Name => "mentorships.remind-to-meet";

    public TimeSpan Every => TimeSpan.FromHours(6);

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
        var ids = mentorships.ConvertAll(m => m.Id);
        var meetings = await db.Set<Meeting>()
            .Where(m => ids.Contains(m.MentorshipId) && m.Status != MeetingStatus.Cancelled)
            .GroupBy(m => new { m.MentorshipId, m.Status })
            .Select(group => new { group.Key.MentorshipId, group.Key.Status, Last = group.Max(m => m.StartsAt) })
            .ToListAsync(cancellationToken);
        var planned = meetings.Where(m => m.Status is MeetingStatus.Scheduled).Select(m => m.MentorshipId).ToHashSet();
        var held = meetings.Where(m => m.Status is MeetingStatus.Held).ToDictionary(m => m.MentorshipId, m => DateOnly.FromDateTime(m.Last.UtcDateTime));
        foreach (var mentorship in mentorships.Where(m => !planned.Contains(m.Id)))
        {
            var cadence = Cadence.Of(mentorship, held.TryGetValue(mentorship.Id, out var met) ? met : null, DateOnly.FromDateTime(now.UtcDateTime));
            if (cadence.State is CadenceState.Warning or CadenceState.Red)
            {
                await SendAsync(mentorship, cadence, now, cancellationToken);
            }
        }
    }

    private async Task SendAsync(Mentorship mentorship, Cadence cadence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var nudge = Nudge.ToMeet(mentorship, cadence, now);
        if (await db.Set<Nudge>().AnyAsync(n => n.TargetId == nudge.TargetId && n.WaitingSince == nudge.WaitingSince && n.Rung >= nudge.Rung, cancellationToken))
        {
            return;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        if (both.MentorIsAway(now))
        {
            return;
        }

        mails.TimeToMeet(both, cadence);
        db.Add(nudge);
        await db.TrySaveAsync(onDuplicate: AlreadySent, cancellationToken);
        db.ChangeTracker.Clear();
    }
}
