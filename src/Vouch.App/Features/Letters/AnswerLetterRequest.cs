using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Letters;

/// <summary>A writer promises a strong letter, from the link in the mail, and gets the way to the desk.</summary>
public sealed class AnswerLetterRequest(
    AppDbContext db, WriterLinks links, LetterPeople people, LetterMails mails, AuditTrail audit, TimeProvider clock)
{
    /// <param name="CanBeStrong">The answer to "can you write a strong letter?".</param>
    public sealed record Command(string Token, bool CanBeStrong);

    /// <summary>Answers with the path of the desk, so that one sitting is enough.</summary>
    public async Task<Result<string>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.AnswerLetterRequest, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var (request, now) = (opened.Request, clock.GetUtcNow());
        if (request.Accept(opened.Writer, command.CanBeStrong, now) is { } problem)
        {
            return problem;
        }

        await links.CloseAsync(request, cancellationToken);
        var token = links.IssueToWrite(request);
        var (trainee, writer) = await people.OfAsync(request, cancellationToken);
        mails.InviteToWrite(request, trainee, writer, links.ToWrite(request));
        mails.TellTraineeAccepted(request, trainee, writer);
        audit.Record(opened.Writer, "letter.accepted", request.Id.ToString());
        return await db.TrySaveAsync(cancellationToken) is { } conflict ? conflict : WriterLinks.DeskPath(token);
    }
}
