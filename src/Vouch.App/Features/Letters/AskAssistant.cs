using Microsoft.EntityFrameworkCore;
using Vouch.App.Assistance;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters.Assistance;

namespace Vouch.App.Features.Letters;

/// <summary>
/// Sends chosen items without names to the outside assistant and keeps what the grounding rule leaves of the answer. That something is
/// sent is on record before it is sent, whether or not an answer comes; hence two saves.
/// </summary>
public sealed class AskAssistant(
    AppDbContext db, WriterLinks links, LetterMasks masks, PacketStanding packetStanding, OutsideAssistant assistant, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Items">Numbers of the items to send; none for all.</param>
    public sealed record Command(string Token, IReadOnlyCollection<int> Items);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (!assistant.IsConfigured || await links.OpenDeskAsync(command.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var request = opened.Request;
        if (await db.Set<LetterAssistance>().SingleOrDefaultAsync(a => a.RequestId == request.Id, cancellationToken) is not { } assistance)
        {
            return AssistanceProblems.NotAllowed;
        }

        var (mask, trainee) = await masks.OfAsync(request, cancellationToken);
        var brief = AssistantBrief.Of(request, command.Items, await packetStanding.OfAsync(request, cancellationToken), mask);
        if ((brief.Problem ?? request.BeginWriting(opened.Actor) ?? assistance.Use(request, opened.Actor, clock.GetUtcNow())) is { } problem)
        {
            return problem;
        }

        audit.Record(opened.Actor, "letter.assistant-asked", request.Id.ToString());
        if (await db.TrySaveAsync(cancellationToken) is { } conflict)
        {
            return conflict;
        }

        var answer = await assistant.AskAsync(AssistantBrief.Instructions, brief.Value.Question, cancellationToken);
        var proposed = answer.Succeeded ? ProposedSentence.ReadAll(answer.Value) : answer.Problem;
        if (proposed.Problem is { } failed)
        {
            return failed;
        }

        var sent = request.Evidence.Where(item => brief.Value.Items.Any(chosen => chosen.Number == item.Number)).ToList();
        assistance.Keep(GroundingRule.Judge(proposed.Value, sent, mask, trainee.Name));
        return await db.TrySaveAsync(cancellationToken);
    }
}
