using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>What ends with a mentorship: the meeting ahead, the mentor's place that is taken, mails that wait; and the other is told. In the caller's save.</summary>
public sealed class MentorshipEnding(AppDbContext db, MentorshipMail mail, MeetingMails meetings, JointMeetingMails jointMeetings, Mailbox mailbox, AuditTrail audit, TimeProvider clock)
{
    public async Task<Problem?> EndAsync(Mentorship mentorship, PersonId by, EndReason because, string thanks, CancellationToken cancellationToken)
    {
        var both = await db.BothAsync(mentorship, cancellationToken);
        if (mentorship.End(by, because, thanks, clock.TodayIn(both.Of(by).TimeZone)) is { } problem)
        {
            return problem;
        }

        var ahead = await db.Set<Meeting>()
            .SingleOrDefaultAsync(m => m.MentorshipId == mentorship.Id && m.Status == MeetingStatus.Scheduled, cancellationToken);
        if (ahead is not null && ahead.Cancel(by, "") is null)
        {
            meetings.Cancelled(ahead, both, by);
        }

        var profile = await db.Set<MentorProfile>().SingleOrDefaultAsync(p => p.PersonId == mentorship.MentorId, cancellationToken);
        if (profile is { PlacesTaken: > 0 })
        {
            profile.GiveBackPlace(clock.GetUtcNow());
        }

        var (leaving, to) = (both.Of(by), both.OtherThan(by));
        await mailbox.WithdrawAsync(mentorship.Id.Value, cancellationToken);
        mail.Send(
            both,
            to,
            $"{leaving.Name} has ended your mentorship",
            [
                because is EndReason.Completed
                    ? $"{leaving.Name} feels that what the two of you set out to do is done."
                    : $"{leaving.Name} has ended the mentorship. You agreed that either of you may, without giving a reason; nothing is wrong with that.",
                .. mentorship.Thanks.Length > 0 ? (string[])[$"{leaving.Name} writes: {mentorship.Thanks}"] : [],
                "Everything the two of you wrote down stays with both of you.",
            ]);
        await LeaveJointMeetingsAsync(mentorship, both, cancellationToken);
        audit.Record(by, $"mentorship.ended.{because}", mentorship.Id.ToString());
        return null;
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
