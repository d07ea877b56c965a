using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The uploaded file that waits, for those who work on the letter. Each download is recorded.</summary>
public sealed class GetUploadFile(AppDbContext db, WriterLinks links, LetterPeople people, AuditTrail audit)
{
    public sealed record Query(string Token);

    public async Task<Result<LetterFile>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(query.Token, cancellationToken) is not { } opened
            || await db.Set<LetterUpload>().AsNoTracking().SingleOrDefaultAsync(upload => upload.RequestId == opened.Request.Id, cancellationToken) is not { } waiting)
        {
            return Problem.NotFound;
        }

        var (trainee, _) = await people.OfAsync(opened.Request, cancellationToken);
        audit.Record(opened.Actor, "letter.upload-downloaded", opened.Request.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return new LetterFile(LetterFile.NameFor(trainee), waiting.Pdf.ReadBytes());
    }
}
