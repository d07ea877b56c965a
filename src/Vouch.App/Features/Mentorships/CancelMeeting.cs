using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>One of the two cancels; both calendars drop the meeting.</summary>
public sealed class CancelMeeting(AppDbContext db, MeetingMails mails, SignedLinks links, AuditTrail audit)
{
    public sealed record Command(MeetingId MeetingId, PersonId By, string Because);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MeetingOfAsync(command.MeetingId, command.By, cancellationToken) is not var (meeting, mentorship))
        {
            return Problem.NotFound;
        }

        if (meeting.Cancel(command.By, command.Because) is { } problem)
        {
            return problem;
        }

        mails.Cancelled(meeting, await db.BothAsync(mentorship, cancellationToken), command.By);
        await links.RevokeAsync(meeting.Id.Value, LinkPurpose.RespondToMeeting, cancellationToken);
        audit.Record(command.By, "meeting.cancelled", meeting.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
