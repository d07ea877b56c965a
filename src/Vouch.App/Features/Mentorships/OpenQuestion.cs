using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>From a mentor's desk to one of the things that wait there; the answer is a path.</summary>
public sealed class OpenQuestion(AppDbContext db, MentorDesk desk, MentorshipMail mail, TimeProvider clock)
{
    public sealed record Command(string Token, Guid TargetId);

    public async Task<Result<string>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await desk.OwnerAsync(command.Token, cancellationToken) is not { } mentorId)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var waiting = await db.QuestionsToAsync(mentorId, clock.GetUtcNow(), cancellationToken);
        if (waiting.Find(row => row.Question.TargetId == command.TargetId) is not { } found)
        {
            return Problem.NotFound;
        }

        var path = mail.Open(mentorId, ReminderMails.Answer(found.Question).Purpose, command.TargetId);
        await db.SaveChangesAsync(cancellationToken);
        return path;
    }
}
