using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Letters;

/// <summary>A writer takes the letter back from the delegate, whose link stops at once.</summary>
public sealed class EndDelegation(AppDbContext db, WriterLinks links, AuditTrail audit)
{
    public sealed record Command(string Token);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        if (opened.Request.EndDelegation(opened.Writer) is { } problem)
        {
            return problem;
        }

        await links.EndDelegationAsync(opened.Request, cancellationToken);
        audit.Record(opened.Writer, "letter.delegate-ended", opened.Request.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
