using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Letters;

/// <summary>The writer opens a signed letter again. The signed one stands until the newer one is signed; the trainee sees no difference.</summary>
public sealed class ReviseLetter(AppDbContext db, WriterLinks links, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(string Token);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        if (opened.Request.Revise(opened.Writer, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        audit.Record(opened.Writer, "letter.reopened", opened.Request.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
