using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee cancels; all calendars drop the meeting.</summary>
public sealed class CancelJointMeeting(AppDbContext db, JointMeetingMails mails, SignedLinks links, AuditTrail audit)
{
    public sealed record Command(JointMeetingId Id, PersonId By, string Because);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.JointMeetingOfAsync(command.Id, command.By, cancellationToken) is not { } joint)
        {
            return Problem.NotFound;
        }

        if (joint.Cancel(command.By, command.Because) is { } problem)
        {
            return problem;
        }

        mails.Cancelled(joint, await db.AroundAsync(joint, cancellationToken));
        await links.RevokeAsync(joint.Id.Value, LinkPurpose.RespondToJointMeeting, cancellationToken);
        audit.Record(command.By, "joint-meeting.cancelled", joint.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
