using System.Globalization;
using System.Text;
using Vouch.Domain.Applicants;
using Vouch.Domain.Seasons;
using Vouch.Domain.Tables;

namespace Vouch.Domain.Programs;

/// <summary>
/// The directory as a table, one row per track. Columns are described in <c>docs/program-csv.md</c>. Reading what was
/// written gives the same programs.
/// </summary>
public static class ProgramCsv
{
    /// <summary>Columns a file must have.</summary>
    public static readonly IReadOnlyList<string> Required =
        ["nrmp_code", "institution", "city", "state", "track", "source", "as_of", "confidence"];

    internal const string QuotaPrefix = "quota_";
    internal const string FilledPrefix = "filled_";

    public static ProgramListing Read(string file, TextReader reader, SeasonPack pack, bool isFictional = false)
    {
        var table = CsvTable.Read(file, reader, [.. Required]);
        if (table.Problem is { } problem)
        {
            return ProgramListing.Refused(problem);
        }

        var years = table.Value.Columns
            .Where(column => column.StartsWith(QuotaPrefix, StringComparison.OrdinalIgnoreCase))
            .Select(column => column[QuotaPrefix.Length..])
            .Where(year => year.Length == 4 && year.All(char.IsAsciiDigit))
            .ToList();
        if (years.Count == 0)
        {
            return ProgramListing.Refused(TableProblems.ColumnMissing(file, "quota_2026"));
        }

        var cells = new ProgramCells(file, years);
        var rows = table.Value.Rows.Select(cells.Row).OfType<TrackRow>().ToList();
        return ProgramGathering.Gather(file, rows, pack, isFictional, cells.Problems);
    }

    public static string Write(IEnumerable<ResidencyProgram> programs)
    {
        ArgumentNullException.ThrowIfNull(programs);
        var all = programs.ToList();
        var years = all.SelectMany(program => program.Tracks)
            .SelectMany(track => track.Results)
            .Select(result => result.Year)
            .Distinct()
            .OrderDescending()
            .ToList();
        var text = new StringBuilder();
        CsvTable.AppendRecord(text, [.. Header(years)]);
        foreach (var program in all)
        {
            foreach (var track in program.Tracks)
            {
                CsvTable.AppendRecord(text, [.. Record(program, track, years)]);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Header(List<int> years) =>
    [
        .. Required,
        .. years.SelectMany(year => new[] { $"{QuotaPrefix}{year}", $"{FilledPrefix}{year}" }),
        .. ProgramCells.FactColumns.SelectMany(fact => new[] { fact, $"{fact}_source", $"{fact}_as_of", $"{fact}_confidence" }),
    ];

    private static IEnumerable<string> Record(ResidencyProgram program, Track track, List<int> years)
    {
        var newest = track.Results.MaxBy(result => result.Year);
        yield return track.Code.ToString();
        yield return program.Institution;
        yield return program.City;
        yield return program.State;
        yield return track.Name;
        yield return newest?.Source ?? "";
        yield return newest?.AsOf.ToString() ?? "";
        yield return Word(newest?.Confidence ?? Confidence.Unknown);
        foreach (var year in years)
        {
            var result = track.In(year);
            yield return result?.Quota.ToString(CultureInfo.InvariantCulture) ?? "";
            yield return result?.Filled?.ToString(CultureInfo.InvariantCulture) ?? "";
        }

        var facts = program.Facts;
        foreach (var cell in (string[])
        [
            .. Fact(facts.AcgmeCode, value => value),
            .. Fact(facts.Setting, value => Word(value)),
            .. Fact(facts.Visas, VisaWord),
            .. Limit(facts.MinimumStep2),
            .. Limit(facts.MostYearsSinceGraduation),
            .. Limit(facts.MostFailedAttempts),
            .. Limit(facts.UsClinicalMonths),
            .. Fact(facts.LettersWanted, value => value.ToString(CultureInfo.InvariantCulture)),
            .. Fact(facts.TakesSignals, value => value ? "yes" : "no"),
            .. ApplicantTypes.All.SelectMany(type => Fact(
                facts.InterviewPercent.GetValueOrDefault(type), value => value.ToString(CultureInfo.InvariantCulture))),
        ])
        {
            yield return cell;
        }
    }

    private static string[] Fact<T>(ProvenancedFact<T>? fact, Func<T, string> write) => fact is null
        ? ["", "", "", ""]
        : [write(fact.Value), fact.Source, fact.AsOf.ToString(), Word(fact.Confidence)];

    private static string[] Limit(ProvenancedFact<ProgramLimit>? fact) => Fact(
        fact, limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Value}{(limit.IsRequired ? " required" : " preferred")}"));

    private static string VisaWord(Visas visas) => visas switch
    {
        Visas.None => "none",
        Visas.J1 => "j1",
        Visas.H1B => "h1b",
        _ => "j1+h1b",
    };

    internal static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
