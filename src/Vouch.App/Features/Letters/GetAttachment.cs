using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A paper the trainee gave along, for whoever was asked to write or prepares the letter.</summary>
public sealed class GetAttachment(AppDbContext db, WriterLinks links, LetterPeople people)
{
    /// <param name="Token">Of the link that asks, or of the desk.</param>
    public sealed record Query(string Token, AttachmentKind Kind);

    public async Task<Result<LetterFile>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if ((await links.OpenDeskAsync(query.Token, cancellationToken)
            ?? await links.OpenAsync(query.Token, LinkPurpose.AnswerLetterRequest, cancellationToken)) is not { } opened)
        {
            return Problem.NotFound;
        }

        var attachment = await db.Set<LetterAttachment>().AsNoTracking()
            .SingleOrDefaultAsync(a => a.RequestId == opened.Request.Id && a.Kind == query.Kind, cancellationToken);
        if (attachment is null)
        {
            return Problem.NotFound;
        }

        var (trainee, _) = await people.OfAsync(opened.Request, cancellationToken);
        return new LetterFile(LetterFile.NameFor(trainee, query.Kind == AttachmentKind.Cv ? "CV" : "Statement"), attachment.Pdf.ReadBytes());
    }
}
