using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The two have met: the meeting is closed, and each gets a mail with what they took on.</summary>
public sealed class HoldMeeting(AppDbContext db, MeetingMails mails, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Care">Who was in time and who had prepared, when somebody says so.</param>
    public sealed record Command(MeetingId MeetingId, PersonId By, MeetingCare? Care = null);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MeetingOfAsync(command.MeetingId, command.By, cancellationToken) is not var (meeting, mentorship))
        {
            return Problem.NotFound;
        }

        var now = clock.GetUtcNow();
        if ((meeting.Hold(command.By, now) ?? (command.Care is { } care ? meeting.Remember(command.By, care) : null)) is { } problem)
        {
            return problem;
        }

        var actions = await db.Set<ActionItem>()
            .AsNoTracking()
            .Where(a => a.MeetingId == meeting.Id)
            .OrderBy(a => a.DueOn)
            .ToListAsync(cancellationToken);
        mails.FollowUp(meeting, await db.BothAsync(mentorship, cancellationToken), actions);
        meeting.MarkFollowUpSent(now);
        audit.Record(command.By, "meeting.held", meeting.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
