using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor says "I have seen it, give me some days"; the trainee hears it, and nobody is reminded until then.</summary>
public sealed class AcknowledgeQuestion(AppDbContext db, MentorDesk desk, ReminderMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(string Token, Guid TargetId, int Days);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await desk.OwnerAsync(command.Token, cancellationToken) is not { } mentorId)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var now = clock.GetUtcNow();
        var waiting = await db.QuestionsToAsync(mentorId, now, cancellationToken);
        if (waiting.Find(row => row.Question.TargetId == command.TargetId) is not { } found)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(found.Mentorship, cancellationToken);
        var said = Acknowledgment.Of(found.Mentorship, mentorId, found.Question, command.Days, clock.TodayIn(both.Mentor.TimeZone), now);
        if (said.Problem is { } problem)
        {
            return problem;
        }

        db.Add(said.Value);
        mails.Seen(both, found.Question, said.Value.UntilOn);
        audit.Record(mentorId, "question.acknowledged", command.TargetId.ToString());
        return await db.TrySaveAsync(onDuplicate: AcknowledgmentProblems.OnlyOnce, cancellationToken);
    }
}
