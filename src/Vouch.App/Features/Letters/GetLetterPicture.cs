using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A writer's own picture, for the writer alone.</summary>
public sealed class GetLetterPicture(AppDbContext db, WriterLinks links)
{
    public sealed record Query(string Token, LetterPicture Which);

    public async Task<Result<byte[]>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(query.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var stationery = await db.Set<Stationery>().AsNoTracking().SingleOrDefaultAsync(s => s.WriterId == opened.Writer, cancellationToken);
        return stationery?.MayBeUsedBy(opened.Writer) == true && stationery.Picture(query.Which) is { } picture ? picture : Problem.NotFound;
    }
}
