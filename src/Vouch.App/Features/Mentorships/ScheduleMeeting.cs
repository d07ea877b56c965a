using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>One of the two sets the next meeting; both get an invitation for their calendar, the other can answer by mail.</summary>
public sealed class ScheduleMeeting(AppDbContext db, AgendaWriter agenda, MeetingMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(
        MentorshipId MentorshipId, PersonId By, DateOnly Day, TimeOnly Time, string TimeZone, int Minutes, string Place);

    public async Task<Result<MeetingId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var startsAt = MeetingTime.At(command.Day, command.Time, command.TimeZone);
        if (startsAt.Problem is { } noSuchTime)
        {
            return noSuchTime;
        }

        var now = clock.GetUtcNow();
        var scheduled = Meeting.Schedule(
            mentorship, command.By, new(startsAt.Value, command.Minutes, command.TimeZone, command.Place), now);
        if (scheduled.Problem is { } problem)
        {
            return problem;
        }

        var meeting = scheduled.Value;
        var both = await db.BothAsync(mentorship, cancellationToken);
        await agenda.DraftAsync(meeting, both, command.By, cancellationToken);
        db.Add(meeting);
        mails.Invite(meeting, both);
        audit.Record(command.By, "meeting.scheduled", meeting.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: MeetingProblems.OneAhead, cancellationToken) is { } refused ? refused : meeting.Id;
    }
}
