using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A trainee has the writer reminded, with a fresh link to what comes next.</summary>
public sealed class NudgeWriter(
    AppDbContext db, WriterLinks links, LetterPeople people, LetterMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId Trainee, LetterRequestId RequestId);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var request = await db.Set<LetterRequest>().SingleOrDefaultAsync(r => r.Id == command.RequestId, cancellationToken);
        if (request is null)
        {
            return Problem.NotFound;
        }

        var terms = await db.Set<ReminderTerms>().AsNoTracking().SingleOrDefaultAsync(t => t.WriterId == request.WriterId, cancellationToken)
            ?? ReminderTerms.Default(request.WriterId);
        if (request.Nudge(command.Trainee, terms, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        var (trainee, writer) = await people.OfAsync(request, cancellationToken);
        var isUnanswered = request.Status == LetterRequestStatus.Requested;
        mails.RemindWriter(
            request,
            trainee,
            writer,
            isUnanswered ? "Answer the request" : "Open the desk",
            isUnanswered ? links.ToAnswer(request) : links.ToWrite(request));
        audit.Record(command.Trainee, "letter.nudged", request.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
