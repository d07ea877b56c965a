using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>One of the two chooses another time; calendars follow, and the other is asked again.</summary>
public sealed class MoveMeeting(AppDbContext db, MeetingMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(MeetingId MeetingId, PersonId By, DateOnly Day, TimeOnly Time, string TimeZone, int Minutes, string Place);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MeetingOfAsync(command.MeetingId, command.By, cancellationToken) is not var (meeting, mentorship))
        {
            return Problem.NotFound;
        }

        var startsAt = MeetingTime.At(command.Day, command.Time, command.TimeZone);
        if (startsAt.Problem is { } noSuchTime)
        {
            return noSuchTime;
        }

        MeetingPlan plan = new(startsAt.Value, command.Minutes, command.TimeZone, command.Place);
        if (meeting.Move(command.By, plan, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        mails.Moved(meeting, await db.BothAsync(mentorship, cancellationToken), command.By);
        audit.Record(command.By, "meeting.moved", meeting.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
