using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The writer has uploaded the letter to a service, or saw in its portal that it is there. When the last one is done, the trainee hears of it.</summary>
public sealed class HandOverLetter(
    AppDbContext db, WriterLinks links, LetterPeople people, LetterMails mails, AuditTrail audit, TimeProvider clock)
{
    /// <param name="IsSeen">The writer, and no delegate, saw it in the portal.</param>
    public sealed record Command(string Token, string ServiceCode, bool IsSeen = false);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(command.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var request = opened.Request;
        var before = request.Status;
        var now = clock.GetUtcNow();
        if ((command.IsSeen ? request.Confirm(opened.Actor, command.ServiceCode, now) : request.HandOver(opened.Actor, command.ServiceCode, now)) is { } problem)
        {
            return problem;
        }

        if (before == LetterRequestStatus.Signed && request.Status != LetterRequestStatus.Signed)
        {
            var (trainee, writer) = await people.OfAsync(request, cancellationToken);
            mails.TellTraineeHandedOver(request, trainee, writer);
        }

        audit.Record(opened.Actor, command.IsSeen ? "letter.confirmed" : "letter.handed-over", request.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
