using System.Globalization;
using Vouch.Domain.Tables;

namespace Vouch.Domain.Seasons;

/// <summary>What one row of each file becomes.</summary>
internal static class PackFacts
{
    public static Specialty Specialty(PackRows cells, CsvRow row) => new(
        cells.Text(row, "specialty"),
        cells.Text(row, "name"),
        cells.Word<SpecialtyKind>(row, "kind"),
        row["nrmp_code"],
        row["track_letters"],
        cells.Citation(row));

    public static MarketCount MarketCount(PackRows cells, CsvRow row) => new(
        cells.Whole(row, "year"),
        cells.Specialty(row),
        cells.TypeOrAll(row),
        cells.Word<Measure>(row, "measure"),
        cells.Word<Scope>(row, "scope"),
        cells.Whole(row, "value"),
        cells.Citation(row),
        row["note"]);

    public static Characteristic Characteristic(PackRows cells, CsvRow row) => new(
        cells.Whole(row, "year"),
        cells.Specialty(row),
        cells.Type(row),
        cells.Text(row, "characteristic"),
        cells.Word<Outcome>(row, "outcome"),
        cells.WholeOrNull(row, "n"),
        cells.NumberOrNull(row, "q1"),
        cells.NumberOrNull(row, "median"),
        cells.NumberOrNull(row, "q3"),
        cells.NumberOrNull(row, "mean"),
        cells.NumberOrNull(row, "sd"),
        cells.Citation(row));

    public static SignalAllotment SignalAllotment(PackRows cells, CsvRow row) => new(
        cells.Whole(row, "season"),
        cells.Specialty(row),
        cells.Word<SignalTier>(row, "tier"),
        cells.Whole(row, "allotment"),
        [.. row["shared_with"].Split('+', StringSplitOptions.RemoveEmptyEntries)],
        row["rule"] == "no-home-or-away",
        cells.Citation(row));

    public static SignalEffect SignalEffect(PackRows cells, CsvRow row) => new(
        cells.Specialty(row, orAll: true),
        cells.Text(row, "season"),
        cells.Text(row, "measure"),
        cells.Number(row, "value"),
        cells.NumberOrNull(row, "low"),
        cells.NumberOrNull(row, "high"),
        cells.Text(row, "basis"),
        cells.Citation(row));

    public static Fee Fee(PackRows cells, CsvRow row) => new(
        cells.Text(row, "body"),
        cells.Whole(row, "season"),
        cells.Text(row, "item"),
        cells.WholeOrNull(row, "from_count"),
        cells.WholeOrNull(row, "to_count"),
        cells.Whole(row, "amount_usd"),
        cells.Text(row, "basis"),
        cells.Citation(row),
        row["note"]);

    public static FeeExample FeeExample(PackRows cells, CsvRow row) => new(
        cells.Text(row, "body"),
        cells.Whole(row, "season"),
        Counts(cells.Text(row, "applications")),
        cells.Whole(row, "total_usd"),
        cells.Citation(row));

    public static Limit Limit(PackRows cells, CsvRow row) => new(
        cells.Text(row, "body"),
        cells.Whole(row, "season"),
        cells.Text(row, "item"),
        cells.Whole(row, "value"),
        cells.Citation(row),
        row["note"]);

    public static PublishedFigure Application(PackRows cells, CsvRow row) => new(
        cells.Whole(row, "season"),
        cells.Specialty(row, orAll: true),
        cells.Text(row, "applicant_type"),
        cells.Text(row, "measure"),
        cells.Number(row, "value"),
        cells.Citation(row),
        row["note"]);

    public static PublishedFigure Total(PackRows cells, CsvRow row) => new(
        cells.Whole(row, "year"),
        "all",
        cells.Text(row, "applicant_type"),
        cells.Text(row, "measure"),
        cells.Number(row, "value"),
        cells.Citation(row),
        row["note"]);

    public static CalendarEvent CalendarEvent(PackRows cells, CsvRow row) => new(
        cells.Whole(row, "season"),
        cells.Text(row, "body"),
        cells.Word<SeasonEvent>(row, "event"),
        cells.Date(row, "date"),
        cells.Citation(row),
        row["note"]);

    public static DirectorFactor DirectorFactor(PackRows cells, CsvRow row) => new(
        cells.Whole(row, "year"),
        cells.Text(row, "factor"),
        cells.NumberOrNull(row, "percent_citing"),
        cells.NumberOrNull(row, "mean_importance"),
        cells.Citation(row));

    // "internal-medicine:43;diagnostic-radiology:7"
    private static Dictionary<string, int> Counts(string text) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split(':'))
        .Where(part => part.Length == 2 && int.TryParse(part[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .ToDictionary(part => part[0], part => int.Parse(part[1], CultureInfo.InvariantCulture));
}
