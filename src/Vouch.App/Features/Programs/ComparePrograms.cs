using System.Globalization;
using Vouch.App.Persistence;
using Vouch.App.Programs;

namespace Vouch.App.Features.Programs;

/// <summary>A few programs side by side: every fact of each with its source, or that it is not known.</summary>
public sealed class ComparePrograms(AppDbContext db, DirectoryShelf directories, ShowProgram showProgram)
{
    /// <summary>More columns are not read side by side.</summary>
    public const int Most = 5;

    /// <param name="Columns">Those of the programs asked for that there are, in the order asked.</param>
    /// <param name="Missing">Keys that no program has.</param>
    /// <param name="LeftOut">How many more were asked for than are shown.</param>
    public sealed record View(bool IsFictional, IReadOnlyList<ShowProgram.View> Columns, IReadOnlyList<Row> Rows, IReadOnlyList<string> Missing, int LeftOut);

    /// <param name="Cells">One for each column.</param>
    /// <param name="Differs">Known of at least two, and not the same of all that are known.</param>
    public sealed record Row(string Name, IReadOnlyList<ShowProgram.Fact> Cells, bool Differs);

    public async Task<View> ExecuteAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var asked = keys.Where(key => !string.IsNullOrWhiteSpace(key)).Distinct(StringComparer.Ordinal).ToList();
        var columns = new List<ShowProgram.View>();
        var missing = new List<string>();
        foreach (var key in asked.Take(Most))
        {
            if (await showProgram.ExecuteAsync(key, cancellationToken) is { } program)
            {
                columns.Add(program);
            }
            else
            {
                missing.Add(key);
            }
        }

        var directory = await directories.GetAsync(db, cancellationToken);
        return new(
            directory?.IsFictional == true,
            columns,
            columns.Count == 0 ? [] : [.. Places(columns), .. Results(columns, directory!.Year), .. Facts(columns)],
            missing,
            Math.Max(0, asked.Count - Most));
    }

    private static IEnumerable<Row> Places(List<ShowProgram.View> columns) =>
    [
        RowOf("Specialty", columns.Select(program => Plain(program.Specialty))),
        RowOf("Place", columns.Select(program => Plain($"{program.City}, {program.State}"))),
    ];

    private static IEnumerable<Row> Results(List<ShowProgram.View> columns, int year)
    {
        ShowProgram.Fact Sum(ShowProgram.View program, string name, Func<Vouch.Domain.Programs.TrackResult, int?> count)
        {
            var results = program.Tracks.SelectMany(track => track.Results).Where(result => result.Year == year).ToList();
            return results.Count > 0 && results.TrueForAll(result => count(result) is not null)
                ? new(name, results.Sum(result => count(result)!.Value).ToString(CultureInfo.InvariantCulture), results[0].Source, results[0].AsOf.ToString(), null)
                : new(name, null, null, null, null);
        }

        yield return RowOf($"Positions, {year}", columns.Select(program => Sum(program, "", result => result.Quota)));
        yield return RowOf($"Filled, {year}", columns.Select(program => Sum(program, "", result => result.Filled)));
    }

    private static IEnumerable<Row> Facts(List<ShowProgram.View> columns) =>
        columns[0].Facts.Select((fact, i) => RowOf(fact.Name, columns.Select(program => program.Facts[i])));

    private static ShowProgram.Fact Plain(string value) => new("", value, null, null, null);

    private static Row RowOf(string name, IEnumerable<ShowProgram.Fact> cells)
    {
        List<ShowProgram.Fact> all = [.. cells];
        return new(name, all, all.Where(cell => cell.Value is not null).Select(cell => cell.Value).Distinct().Count() > 1);
    }
}
