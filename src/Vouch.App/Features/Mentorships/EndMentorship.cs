using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>Either of the two ends it, with thanks. The mentor's place is open again, the record stays with both.</summary>
public sealed class EndMentorship(AppDbContext db, MentorshipMail mail, MeetingMails meetings, JointMeetingMails jointMeetings, Mailbox mailbox, AuditTrail audit, TimeProvider clock)
public sealed class EndMentorship(AppDbContext db, MentorshipEnding ending)
{
    public sealed record Command(MentorshipId MentorshipId, PersonId By, EndReason Because, string Thanks);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        if (mentorship.End(command.By, command.Because, command.Thanks, clock.TodayIn(both.Of(command.By).TimeZone)) is { } problem)
        {
            return problem;
        }

        var ahead = await db.Set<Meeting>()
            .SingleOrDefaultAsync(m => m.MentorshipId == mentorship.Id && m.Status == MeetingStatus.Scheduled, cancellationToken);
        if (ahead is not null && ahead.Cancel(command.By, "") is null)
        {
            meetings.Cancelled(ahead, both, command.By);
        }

        var profile = await db.Set<MentorProfile>().SingleOrDefaultAsync(p => p.PersonId == mentorship.MentorId, cancellationToken);
        if (profile is { PlacesTaken: > 0 })
        {
            profile.GiveBackPlace(clock.GetUtcNow());
        }

        var (by, to) = (both.Of(command.By), both.OtherThan(command.By));
        await mailbox.WithdrawAsync(mentorship.Id.Value, cancellationToken);
        mail.Send(
            both,
            to,
            $"{by.Name} has ended your mentorship",
            [
                command.Because is EndReason.Completed
                    ? $"{by.Name} feels that what the two of you set out to do is done."
                    : $"{by.Name} has ended the mentorship. You agreed that either of you may, without giving a reason; nothing is wrong with that.",
                .. mentorship.Thanks.Length > 0 ? (string[])[$"{by.Name} writes: {mentorship.Thanks}"] : [],
                "Everything the two of you wrote down stays with both of you.",
            ]);
        await LeaveJointMeetingsAsync(mentorship, both, cancellationToken);
        audit.Record(command.By, $"mentorship.ended.{command.Because}", mentorship.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
        return await ending.EndAsync(mentorship, command.By, command.Because, command.Thanks, cancellationToken) is { } problem
            ? problem
            : await db.TrySaveAsync(cancellationToken);
    }

    private async Task LeaveJointMeetingsAsync(Mentorship mentorship, Both both, CancellationToken cancellationToken)
    {
        var joint = await db.Set<JointMeeting>().Include(j => j.Seats)
            .Where(j => j.Status == MeetingStatus.Scheduled && j.Seats.Any(seat => seat.MentorshipId == mentorship.Id))
            .ToListAsync(cancellationToken);
        foreach (var meeting in joint)
        {
            jointMeetings.Left(meeting, both);
            meeting.Leave(mentorship.Id);
        }
    }
}
