using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Letters;

/// <summary>The writer leaves the signed letter as it is.</summary>
public sealed class KeepSignedLetter(AppDbContext db, WriterLinks links, AuditTrail audit)
{
    public sealed record Command(string Token);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        if (opened.Request.KeepSigned(opened.Writer) is { } problem)
        {
            return problem;
        }

        audit.Record(opened.Writer, "letter.kept-as-signed", opened.Request.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
