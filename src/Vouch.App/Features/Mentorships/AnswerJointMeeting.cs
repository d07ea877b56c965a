using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>One of the mentors says whether they come: signed in, or by the link in a mail, which stays good because plans change.</summary>
public sealed class AnswerJointMeeting(AppDbContext db, SignedLinks links, JointMeetingMails mails, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Token">The link of a mail; then the two ids are of no matter.</param>
    public sealed record Command(JointMeetingId Id, PersonId By, bool Comes, string Note, string? Token = null);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var (id, by) = (command.Id, command.By);
        if (command.Token is { } token)
        {
            if (await links.FindAsync(token, LinkPurpose.RespondToJointMeeting, cancellationToken) is not { } link)
            {
                return ByMailProblems.LinkNoLongerWorks;
            }

            (id, by) = (new(link.TargetId), link.PersonId);
        }

        if (await db.JointMeetingOfAsync(id, by, cancellationToken) is not { } joint)
        {
            return Problem.NotFound;
        }

        if (joint.Answer(by, command.Comes, command.Note, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        mails.Answered(joint, await db.AroundAsync(joint, cancellationToken), joint.SeatOf(by)!);
        audit.Record(by, $"joint-meeting.answered.{(command.Comes ? "yes" : "no")}", joint.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
