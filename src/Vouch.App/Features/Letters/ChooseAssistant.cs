using Microsoft.EntityFrameworkCore;
using Vouch.App.Assistance;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters.Assistance;

namespace Vouch.App.Features.Letters;

/// <summary>A writer chooses the outside assistant for one letter, or takes that back. Nothing is sent by choosing.</summary>
public sealed class ChooseAssistant(AppDbContext db, WriterLinks links, OutsideAssistant assistant, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(string Token, bool Allowed);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (!assistant.IsConfigured || await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var chosen = await db.Set<LetterAssistance>().SingleOrDefaultAsync(a => a.RequestId == opened.Request.Id, cancellationToken)
            ?? db.Add(LetterAssistance.For(opened.Request)).Entity;
        if (chosen.Choose(opened.Actor, command.Allowed, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        audit.Record(opened.Actor, command.Allowed ? "letter.assistant-chosen" : "letter.assistant-dropped", opened.Request.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
