using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The file of a signed letter, for somebody who may read it: a letter that came as a picture has no other words. Each download is recorded.</summary>
public sealed class GetReadableCopy(AppDbContext db, LetterPeople people, AuditTrail audit)
{
    public sealed record Query(PersonId Reader, LetterId LetterId);

    public async Task<Result<LetterFile>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var letter = await db.Set<Letter>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == query.LetterId, cancellationToken);
        if (letter is null || !letter.MayBeReadBy(query.Reader))
        {
            return Problem.NotFound;
        }

        var request = await db.Set<LetterRequest>().AsNoTracking().SingleAsync(r => r.Id == letter.RequestId, cancellationToken);
        var (trainee, _) = await people.OfAsync(request, cancellationToken);
        audit.Record(query.Reader, "letter.downloaded", letter.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        var copy = await db.Set<LetterCopy>().AsNoTracking().SingleAsync(c => c.LetterId == letter.Id, cancellationToken);
        return new LetterFile(LetterFile.NameFor(trainee), copy.Pdf.ReadBytes());
    }
}
