using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain.Tables;

namespace Vouch.App.Features.Office;

/// <summary>The figures the page shows, with what it withholds, as one table (CSV) or one sheet each (Excel); cohorts of all pages.</summary>
public sealed class ExportFigures(AppDbContext db, GetFigures getFigures, AuditTrail audit)
{
    private const int MostPages = 200;

    public sealed record Query(PersonId By, GetFigures.Query Figures, bool AsWorkbook);

    /// <returns>Null when there is no such cohort.</returns>
    public async Task<byte[]?> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (await getFigures.ExecuteAsync(query.Figures with { Page = 1 }, cancellationToken) is not { } figures)
        {
            return null;
        }

        var cohorts = figures.ByCohort.Rows.ToList();
        for (var page = 2; page <= Math.Min(figures.Pages, MostPages); page++)
        {
            cohorts.AddRange((await getFigures.ExecuteAsync(query.Figures with { Page = page }, cancellationToken))!.ByCohort.Rows);
        }

        var sheets = Sheets(figures, cohorts);
        audit.Record(query.By, "office.figures-exported", query.By.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return query.AsWorkbook ? XlsxFile.Write(sheets) : CsvFile.Write(
            ["figure", "group", "measure", "number"],
            sheets.SelectMany(sheet => sheet.Rows.SelectMany(row => row.Skip(1).Select((number, at) => (IReadOnlyList<object?>)[sheet.Name, row[0], sheet.Heads[at + 1], number]))));
    }

    private static IReadOnlyList<XlsxFile.Sheet> Sheets(GetFigures.View figures, List<GetFigures.SplitRow> cohorts) =>
    [
        new("Uptake", ["Step", "Trainees"], FigureWords.Steps.Zip(figures.Uptake, (step, count) => (IReadOnlyList<object?>)[step, count ?? (object)FigureWords.Withheld])),
        new("Mentors by stage", ["Stage", "With a mentor", "Without"], Rows(figures.ByStage.Rows, figures.ByStage.Total)),
        new("Mentors by cohort", ["Cohort", "With a mentor", "Without"], Rows(cohorts, null, hasTotal: false)),
        new("Needs", ["Need", "Covered", "Not covered"], Rows(figures.Needs, null, hasTotal: false)),
        new("Intervals", ["Stage", "Meet as agreed", "Overdue"], Rows(figures.Cadence.Rows, figures.Cadence.Total)),
        new("Letters in danger", ["Deadline", "Letters"], FigureWords.Letters.Zip(figures.LettersInDanger, (words, count) => (IReadOnlyList<object?>)[words, count])),
    ];

    private static IEnumerable<IReadOnlyList<object?>> Rows(IReadOnlyList<GetFigures.SplitRow> rows, (int First, int Second)? total, bool hasTotal = true)
    {
        foreach (var row in hasTotal ? [.. rows, new("All", total)] : rows)
        {
            yield return row.Parts is { } parts ? [row.Group, parts.First, parts.Second] : [row.Group, FigureWords.Withheld, FigureWords.Withheld];
        }
    }
}
