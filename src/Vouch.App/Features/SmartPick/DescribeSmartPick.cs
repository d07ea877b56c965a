using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.App.Seasons;
using Vouch.Domain.Seasons;

namespace Vouch.App.Features.SmartPick;

/// <summary>What an applicant may choose from before Smart Pick runs.</summary>
public sealed class DescribeSmartPick(AppDbContext db, SeasonShelf seasons, DirectoryShelf directories, TimeProvider clock)
{
    public sealed record View(
        int Season, bool IsSeasonOld, string? DirectoryName, bool IsFictional, IReadOnlyList<Option> Specialties, IReadOnlyList<Option> States);

    public sealed record Option(string Value, string Name);

    public async Task<View> ExecuteAsync(CancellationToken cancellationToken)
    {
        var pack = seasons.Current;
        var directory = await directories.GetAsync(db, cancellationToken);
        var offered = directory?.Programs.Select(program => program.Specialty).ToHashSet(StringComparer.Ordinal) ?? [];
        var published = pack.Market
            .Where(count => count.Type is not null && count.Measure is Measure.Ranked or Measure.PreferredMatched)
            .Select(count => count.Specialty)
            .ToHashSet(StringComparer.Ordinal);
        return new(
            pack.Season,
            pack.IsOlderThan(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)),
            directory?.Name,
            directory?.IsFictional ?? true,
            [
                .. pack.Specialties
                    .Where(specialty => published.Contains(specialty.Slug) && (directory is null || offered.Contains(specialty.Slug)))
                    .OrderBy(specialty => specialty.Name, StringComparer.Ordinal)
                    .Select(specialty => new Option(specialty.Slug, specialty.Name)),
            ],
            [.. seasons.States.All.Select(state => new Option(state.Code, state.Name))]);
    }
}
