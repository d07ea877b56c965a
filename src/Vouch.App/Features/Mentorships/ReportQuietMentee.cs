using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor has not heard from a trainee and says so with one press; the trainee is asked, kindly, to write.</summary>
public sealed class ReportQuietMentee(AppDbContext db, MentorDesk desk, ReminderMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(string Token, MentorshipId MentorshipId);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await desk.OwnerAsync(command.Token, cancellationToken) is not { } mentorId)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        if (await db.MentorshipOfAsync(command.MentorshipId, mentorId, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var last = await db.Set<QuietReport>()
            .AsNoTracking()
            .Where(r => r.MentorshipId == mentorship.Id)
            .OrderByDescending(r => r.ReportedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var report = QuietReport.Of(mentorship, mentorId, last, clock.GetUtcNow());
        if (report.Problem is { } problem)
        {
            return problem;
        }

        var isMeetingAhead = await db.Set<Meeting>().AnyAsync(m => m.MentorshipId == mentorship.Id && m.Status == MeetingStatus.Scheduled, cancellationToken);
        db.Add(report.Value);
        mails.AskTraineeToWrite(await db.BothAsync(mentorship, cancellationToken), isMeetingAhead);
        audit.Record(mentorId, "mentorship.quiet-reported", mentorship.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
