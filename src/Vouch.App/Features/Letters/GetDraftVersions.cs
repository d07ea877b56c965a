using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The versions of a draft, newest first, and what changed between two of them; for its writer alone.</summary>
public sealed class GetDraftVersions(AppDbContext db, WriterLinks links)
{
    /// <param name="From">The earlier of the two to compare; the one before <paramref name="To"/> when it is not given.</param>
    /// <param name="To">The later; the newest when it is not given.</param>
    public sealed record Query(string Token, int? From, int? To);

    public sealed record View(int DraftVersion, IReadOnlyList<Row> Versions, int From, int To, IReadOnlyList<TextDifference.Piece> Difference, bool MayRestore);

    /// <param name="ByDelegate">The delegate saved it, not the writer.</param>
    public sealed record Row(int Number, DateTimeOffset SavedAt, bool IsAutomatic, bool ByDelegate, int Words);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(query.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var draft = await db.Set<LetterDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.RequestId == opened.Request.Id, cancellationToken);
        var versions = await db.Set<DraftVersion>().AsNoTracking()
            .Where(version => version.RequestId == opened.Request.Id)
            .OrderByDescending(version => version.Number)
            .ToListAsync(cancellationToken);
        var to = versions.Find(version => version.Number == query.To) ?? versions.FirstOrDefault();
        var from = versions.Find(version => version.Number == query.From) ?? versions.Find(version => version.Number < to?.Number);
        return new View(
            draft?.Version ?? 0,
            [.. versions.Select(version => new Row(version.Number, version.SavedAt, version.IsAutomatic, version.SavedBy != opened.Writer, Words(version.Text.ReadText())))],
            from?.Number ?? 0,
            to?.Number ?? 0,
            to is null ? [] : TextDifference.Between(from?.Text.ReadText() ?? "", to.Text.ReadText()),
            !opened.Request.Status.IsSigned() || opened.Request.IsRevising);
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
