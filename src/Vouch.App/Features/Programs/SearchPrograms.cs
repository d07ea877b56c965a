using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.App.Seasons;
using Vouch.Domain.Programs;

namespace Vouch.App.Features.Programs;

/// <summary>Finds programs by words, specialty and state, in the directory that everybody sees.</summary>
public sealed class SearchPrograms(AppDbContext db, SeasonShelf seasons, DirectoryShelf directories)
{
    public const int PageSize = 50;

    public sealed record Query(string? Words, string? Specialty, string? State, int Page);

    public sealed record View(
        string DirectoryName,
        bool IsFictional,
        int Year,
        IReadOnlyList<Row> Rows,
        int Found,
        int Page,
        int Pages,
        IReadOnlyList<(string Slug, string Name)> Specialties,
        IReadOnlyList<(string Code, string Name)> States);

    /// <param name="Positions">0 when the program took no part in the newest Match.</param>
    public sealed record Row(string Key, string Institution, string City, string State, string Specialty, int Positions, int? Filled);

    /// <returns>Null while there is no directory yet.</returns>
    public async Task<View?> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (await directories.GetAsync(db, cancellationToken) is not { } directory)
        {
            return null;
        }

        var words = (query.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var names = seasons.Current.Specialties.ToDictionary(specialty => specialty.Slug, specialty => specialty.Name);
        var found = directory.Programs
            .Where(program => string.IsNullOrEmpty(query.Specialty) || program.Specialty == query.Specialty)
            .Where(program => string.IsNullOrEmpty(query.State) || program.State == query.State)
            .Where(program => words.All(word => Says(program, names[program.Specialty], word)))
            .OrderBy(program => program.Institution, StringComparer.Ordinal)
            .ThenBy(program => program.Key, StringComparer.Ordinal)
            .ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        return new(
            directory.Name,
            directory.IsFictional,
            directory.Year,
            [.. found.Skip((page - 1) * PageSize).Take(PageSize).Select(program => RowOf(program, names, directory.Year))],
            found.Count,
            page,
            pages,
            [.. directory.Programs.Select(program => program.Specialty).Distinct().Select(slug => (slug, names[slug])).OrderBy(pair => pair.Item2, StringComparer.Ordinal)],
            [.. seasons.States.All.Select(state => (state.Code, state.Name))]);
    }

    private static bool Says(ResidencyProgram program, string specialty, string word) =>
        program.Institution.Contains(word, StringComparison.OrdinalIgnoreCase)
        || program.City.Contains(word, StringComparison.OrdinalIgnoreCase)
        || specialty.Contains(word, StringComparison.OrdinalIgnoreCase)
        || program.Tracks.Any(track => track.Code.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static Row RowOf(ResidencyProgram program, Dictionary<string, string> names, int year) => new(
        program.Key, program.Institution, program.City, program.State, names[program.Specialty], program.PositionsIn(year), program.FilledIn(year));
}
