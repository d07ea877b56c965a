using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>They have met: the meeting is closed and becomes part of the record of each pair that was there.</summary>
public sealed class HoldJointMeeting(AppDbContext db, JointMeetingMails mails, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(JointMeetingId Id, PersonId By);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.JointMeetingOfAsync(command.Id, command.By, cancellationToken) is not { } joint)
        {
            return Problem.NotFound;
        }

        var held = joint.Hold(command.By, clock.GetUtcNow());
        if (held.Problem is { } problem)
        {
            return problem;
        }

        db.AddRange(held.Value);
        mails.FollowUp(joint, await db.AroundAsync(joint, cancellationToken));
        await links.RevokeAsync(joint.Id.Value, LinkPurpose.RespondToJointMeeting, cancellationToken);
        audit.Record(command.By, "joint-meeting.held", joint.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
