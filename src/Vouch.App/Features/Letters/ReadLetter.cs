using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Shows a signed letter to somebody who may read it. Each reading is recorded.</summary>
public sealed class ReadLetter(AppDbContext db, AuditTrail audit)
{
    public sealed record Query(PersonId Reader, LetterId LetterId);

    public sealed record View(string Text, string SignedAs, string SignerTitle, string SignerContact, DateTimeOffset SignedAt);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var letter = await db.Set<Letter>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == query.LetterId, cancellationToken);
        if (letter is null || !letter.MayBeReadBy(query.Reader))
        {
            return Problem.NotFound;
        }

        audit.Record(query.Reader, "letter.read", letter.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return new View(letter.Text.ReadText(), letter.SignedAs, letter.SignerTitle, letter.SignerContact, letter.SignedAt);
    }
}
