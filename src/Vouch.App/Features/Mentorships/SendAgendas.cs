using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>Sends each agenda two days before its meeting, once; an empty one is drafted first.</summary>
public sealed class SendAgendas(AppDbContext db, AgendaWriter agenda, MeetingMails mails, TimeProvider clock) : IRecurringJob
{
    private const int BatchSize = 200;

    public string Name => "mentorships.send-agendas";

    public TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var through = now.AddHours(48);
        var due = await db.Set<Meeting>()
            .Where(m => m.Status == MeetingStatus.Scheduled && m.AgendaSentAt == null && m.StartsAt > now && m.StartsAt <= through)
            .OrderBy(m => m.StartsAt)
            .Select(m => m.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            await SendAsync(id, now, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private async Task SendAsync(MeetingId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var meeting = await db.Set<Meeting>().Include(m => m.Agenda).SingleAsync(m => m.Id == id, cancellationToken);
        var mentorship = await db.Set<Mentorship>().SingleAsync(m => m.Id == meeting.MentorshipId, cancellationToken);
        if (mentorship.Status is not MentorshipStatus.Active)
        {
            return;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var profile = await db.Set<MentorProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == mentorship.MentorId, cancellationToken);
        if (profile?.LeaveOn(clock.TodayIn(both.Mentor.TimeZone)) is not null)
        {
            return;
        }

        if (meeting.Agenda.Count == 0)
        {
            await agenda.DraftAsync(meeting, both, meeting.TraineeId, cancellationToken);
        }

        meeting.MarkAgendaSent(now);
        mails.AgendaReady(meeting, both);
        // Refused when another node was faster or somebody is editing; the next run looks again.
        _ = await db.TrySaveAsync(cancellationToken);
    }
}
