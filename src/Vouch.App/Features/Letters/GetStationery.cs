using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Which pictures a writer's letters carry.</summary>
public sealed class GetStationery(AppDbContext db, WriterLinks links)
{
    public sealed record Query(string Token);

    public sealed record View(bool HasLetterhead, bool HasSignature);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(query.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var has = await db.Set<Stationery>().AsNoTracking().Where(s => s.WriterId == opened.Writer)
            .Select(s => new { Letterhead = s.Letterhead != null, Signature = s.Signature != null }).SingleOrDefaultAsync(cancellationToken);
        return new View(has?.Letterhead == true, has?.Signature == true);
    }
}
