using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>
/// A writer says no, at once or after having accepted. The trainee hears that and whom to turn to next; the reason stays here.
/// </summary>
public sealed class DeclineLetter(
    AppDbContext db, WriterLinks links, LetterPeople people, LetterMails mails, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Purpose">Which of the writer's two links was opened.</param>
    public sealed record Command(string Token, LinkPurpose Purpose, DeclineReason Reason, string? Suggestion = null);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (command.Purpose is not (LinkPurpose.AnswerLetterRequest or LinkPurpose.WriteLetter)
            || await links.OpenAsync(command.Token, command.Purpose, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var request = opened.Request;
        var declined = request.Decline(opened.Writer, command.Reason, clock.GetUtcNow(), command.Suggestion);
        if (declined.Problem is { } problem)
        {
            return problem;
        }

        db.Add(declined.Value);
        await links.CloseAsync(request, cancellationToken);
        var (trainee, writer) = await people.OfAsync(request, cancellationToken);
        mails.TellTraineeDeclined(request, trainee, writer);
        audit.Record(opened.Writer, "letter.declined", request.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
