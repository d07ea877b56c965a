using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.App.Seasons;
using Vouch.SmartPick.Proof;

namespace Vouch.App.Features.SmartPick;

/// <summary>The proof of the markets this site answers with, and whether it was measured on what the site uses now.</summary>
public sealed class ShowValidation(AppDbContext db, SeasonShelf seasons, DirectoryShelf directories)
{
    /// <param name="IsOfThisPack">The record is of the season pack in use and of the fits beside it.</param>
    /// <param name="IsOfThisDirectory">The record is of the directory in use.</param>
    /// <param name="SpecialtyNames">By key.</param>
    public sealed record View(
        ValidationRecord Record, bool IsOfThisPack, bool IsOfThisDirectory, string? DirectoryName, IReadOnlyDictionary<string, string> SpecialtyNames);

    /// <returns>Null when no record lies beside the fitted markets.</returns>
    public async Task<View?> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (seasons.Validation is not { } record)
        {
            return null;
        }

        var pack = seasons.Current;
        var directory = await directories.GetAsync(db, cancellationToken);
        return new(
            record,
            record.PackSha256 == pack.Hash && seasons.Fitted is { } fitted && Validation.FittedHash(fitted) == record.FittedSha256,
            directory is null || record.DirectorySha256 == directory.Hash,
            directory?.Name,
            pack.Specialties.ToDictionary(specialty => specialty.Slug, specialty => specialty.Name, StringComparer.Ordinal));
    }
}
