using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee chooses another time; every calendar follows and everybody is asked again.</summary>
public sealed class MoveJointMeeting(AppDbContext db, JointMeetingMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(JointMeetingId Id, PersonId By, DateOnly Day, TimeOnly Time, string TimeZone, int Minutes, string Place);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.JointMeetingOfAsync(command.Id, command.By, cancellationToken) is not { } joint)
        {
            return Problem.NotFound;
        }

        var startsAt = MeetingTime.At(command.Day, command.Time, command.TimeZone);
        if ((startsAt.Problem ?? joint.Move(command.By, new(startsAt.Value, command.Minutes, command.TimeZone, command.Place), clock.GetUtcNow())) is { } problem)
        {
            return problem;
        }

        mails.Moved(joint, await db.AroundAsync(joint, cancellationToken));
        audit.Record(command.By, "joint-meeting.moved", joint.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
