using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>Sends the agenda of each joint meeting two days before, once, to those who did not say no and are not away.</summary>
public sealed class SendJointAgendas(AppDbContext db, JointMeetingMails mails, TimeProvider clock) : IRecurringJob
{
    private const int BatchSize = 100;

    public string Name => "mentorships.send-joint-agendas";

    public TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var through = now.AddHours(48);
        var due = await db.Set<JointMeeting>()
            .Where(j => j.Status == MeetingStatus.Scheduled && j.AgendaSentAt == null && j.StartsAt > now && j.StartsAt <= through)
            .OrderBy(j => j.StartsAt)
            .Select(j => j.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            var joint = await db.Set<JointMeeting>().Include(j => j.Seats).SingleAsync(j => j.Id == id, cancellationToken);
            joint.MarkAgendaSent(now);
            mails.AgendaReady(joint, await db.AroundAsync(joint, cancellationToken));
            // Refused when another node was faster or somebody is writing; the next run looks again.
            _ = await db.TrySaveAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
