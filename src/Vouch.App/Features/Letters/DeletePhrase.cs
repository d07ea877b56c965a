using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters.Phrases;

namespace Vouch.App.Features.Letters;

/// <summary>A writer deletes a phrase of their own for good; letters that used it keep their text.</summary>
public sealed class DeletePhrase(AppDbContext db, WriterLinks links, AuditTrail audit)
{
    public sealed record Command(string Token, OwnPhraseId Id);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened
            || await db.Set<OwnPhrase>().SingleOrDefaultAsync(phrase => phrase.Id == command.Id && phrase.WriterId == opened.Writer, cancellationToken) is not { } phrase)
        {
            return Problem.NotFound;
        }

        db.Remove(phrase);
        audit.Record(opened.Writer, "letter.phrase-deleted", phrase.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
