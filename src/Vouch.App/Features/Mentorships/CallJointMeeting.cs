using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A trainee calls several of their mentors to one meeting; each gets an invitation and answers alone.</summary>
public sealed class CallJointMeeting(AppDbContext db, JointMeetingMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(
        PersonId By, IReadOnlyCollection<MentorshipId> Mentorships, DateOnly Day, TimeOnly Time, string TimeZone, int Minutes, string Place, string Agenda);

    public async Task<Result<JointMeetingId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var mentorships = await db.Set<Mentorship>().AsNoTracking().Where(m => command.Mentorships.Contains(m.Id)).OrderBy(m => m.StartedOn).ToListAsync(cancellationToken);
        if (mentorships.Count != command.Mentorships.Distinct().Count())
        {
            return Problem.NotFound;
        }

        var startsAt = MeetingTime.At(command.Day, command.Time, command.TimeZone);
        if (startsAt.Problem is { } noSuchTime)
        {
            return noSuchTime;
        }

        var called = JointMeeting.Call(command.By, mentorships, new(startsAt.Value, command.Minutes, command.TimeZone, command.Place), command.Agenda, clock.GetUtcNow());
        if (called.Problem is { } problem)
        {
            return problem;
        }

        var joint = called.Value;
        db.Add(joint);
        mails.Invite(joint, await db.AroundAsync(joint, cancellationToken));
        audit.Record(command.By, "joint-meeting.called", joint.Id.ToString());
        return await db.TrySaveAsync(cancellationToken) is { } refused ? refused : joint.Id;
    }
}
