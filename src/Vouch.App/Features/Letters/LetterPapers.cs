using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Which papers go with a request; not what is in them.</summary>
public sealed class LetterPapers(AppDbContext db)
{
    public sealed record Paper(AttachmentKind Kind, int Pages, int Bytes, DateTimeOffset At);

    public async Task<IReadOnlyList<Paper>> OfAsync(LetterRequestId request, CancellationToken cancellationToken) => await db.Set<LetterAttachment>()
        .Where(attachment => attachment.RequestId == request)
        .OrderBy(attachment => attachment.Kind)
        .Select(attachment => new Paper(attachment.Kind, attachment.Pages, attachment.Bytes, attachment.AttachedAt))
        .ToListAsync(cancellationToken);
}
