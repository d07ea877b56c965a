using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The PDF of a signed letter, for its writer to upload. Each download is recorded.</summary>
public sealed class GetLetterFile(AppDbContext db, WriterLinks links, LetterPeople people, AuditTrail audit)
{
    public sealed record Query(string Token);

    public async Task<Result<LetterFile>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(query.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var letter = await db.Set<Letter>().AsNoTracking()
            .SingleOrDefaultAsync(l => l.RequestId == opened.Request.Id && l.SupersededAt == null, cancellationToken);
        if (letter is null || !letter.MayBeReadBy(opened.Writer))
        {
            return Problem.NotFound;
        }

        var (trainee, _) = await people.OfAsync(opened.Request, cancellationToken);
        audit.Record(opened.Actor, "letter.downloaded", letter.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        var copy = await db.Set<LetterCopy>().AsNoTracking().SingleAsync(c => c.LetterId == letter.Id, cancellationToken);
        return new LetterFile(LetterFile.NameFor(trainee), copy.Pdf.ReadBytes());
    }
}
