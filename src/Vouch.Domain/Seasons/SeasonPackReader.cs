using System.Security.Cryptography;
using System.Text;
using Vouch.Domain.Tables;

namespace Vouch.Domain.Seasons;

/// <summary>
/// Reads the files of a season pack. Strict: a row without a known source and a date, an unknown specialty or a value that
/// is not what its column says refuses the whole pack, with file and line for everything found.
/// </summary>
public static class SeasonPackReader
{
    /// <summary>The files of a pack.</summary>
    public static readonly IReadOnlyList<string> Files =
    [
        "season.csv", "sources.csv", "specialties.csv", "market.csv", "characteristics.csv", "signals.csv",
        "signal-effects.csv", "fees.csv", "fee-examples.csv", "limits.csv", "applications.csv", "totals.csv",
        "director-survey.csv",
    ];

    /// <summary>The dates of the seasons and where they come from; a pack may do without them.</summary>
    public const string CalendarFile = "calendar.csv";

    public const string CalendarSourcesFile = "calendar-sources.csv";

    /// <summary>Reads a pack whose files are given by name.</summary>
    /// <param name="textOf">The text of a file by its name, or null when there is none.</param>
    public static SeasonPackReading Read(Func<string, string?> textOf)
    {
        ArgumentNullException.ThrowIfNull(textOf);
        var problems = new List<Problem>();
        var tables = new Dictionary<string, CsvTable>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files)
        {
            if (textOf(file) is not { } text)
            {
                problems.Add(SeasonProblems.FileMissing(file));
                continue;
            }

            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n{text.ReplaceLineEndings("\n")}\n"));
            var table = CsvTable.Read(file, new StringReader(text));
            if (table.Problem is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                tables[file] = table.Value;
            }
        }

        foreach (var file in new[] { CalendarFile, CalendarSourcesFile })
        {
            var table = textOf(file) is { } text ? CsvTable.Read(file, new StringReader(text)) : CsvTable.Read(file, new StringReader(Heading(file)));
            if (table.Problem is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                tables[file] = table.Value;
            }
        }

        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        var pack = new Assembly(tables, problems).Pack(Convert.ToHexStringLower(hash.GetHashAndReset()));
        return problems.Count == 0 ? new(pack, problems) : new(null, problems);
    }

    private static string Heading(string file) => file == CalendarFile ? "season,body,event,date,source,as_of,note\n" : "source,title,publisher,url,grade,note\n";

    private sealed class Assembly(Dictionary<string, CsvTable> tables, List<Problem> problems)
    {
        private Dictionary<string, Source> _sources = [];
        private HashSet<string> _specialties = [];

        public SeasonPack Pack(string hash)
        {
            _sources = ReadSources("sources.csv");
            var specialties = ReadSpecialties();
            _specialties = [.. specialties.Select(specialty => specialty.Slug)];
            return new()
            {
                Season = ReadSeason(),
                Hash = hash,
                Sources = _sources,
                Specialties = specialties,
                Market = Read("market.csv", PackFacts.MarketCount),
                Characteristics = Read("characteristics.csv", PackFacts.Characteristic),
                Signals = Read("signals.csv", PackFacts.SignalAllotment),
                SignalEffects = Read("signal-effects.csv", PackFacts.SignalEffect),
                Fees = Read("fees.csv", PackFacts.Fee),
                FeeExamples = Read("fee-examples.csv", PackFacts.FeeExample),
                Limits = Read("limits.csv", PackFacts.Limit),
                Applications = Read("applications.csv", PackFacts.Application),
                Totals = Read("totals.csv", PackFacts.Total),
                DirectorFactors = Read("director-survey.csv", PackFacts.DirectorFactor),
                Calendar = ReadCalendar(),
            };
        }

        private SeasonCalendar ReadCalendar()
        {
            var cells = new PackRows(CalendarFile, problems, ReadSources(CalendarSourcesFile), _specialties);
            var seen = new HashSet<(int, string, SeasonEvent)>();
            var events = new List<CalendarEvent>();
            foreach (var row in tables[CalendarFile].Rows)
            {
                var found = PackFacts.CalendarEvent(cells, row);
                events.Add(found);
                if (!seen.Add((found.Season, found.Body, found.Event)))
                {
                    problems.Add(SeasonProblems.EventTwice(row.Line, found));
                }
            }

            return new(events);
        }

        private Dictionary<string, Source> ReadSources(string file)
        {
            var rows = Cells(file);
            var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
            foreach (var row in tables[file].Rows)
            {
                var source = new Source(
                    rows.Text(row, "source"),
                    rows.Text(row, "title"),
                    rows.Text(row, "publisher"),
                    row["url"],
                    rows.Word<SourceGrade>(row, "grade"),
                    row["note"]);
                if (!sources.TryAdd(source.Key, source))
                {
                    problems.Add(TableProblems.Repeated(file, row.Line, $"the source \"{source.Key}\"", 2));
                }
            }

            return sources;
        }

        private List<Specialty> ReadSpecialties()
        {
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in tables["specialties.csv"].Rows)
            {
                if (!lines.TryAdd(row["specialty"], row.Line))
                {
                    problems.Add(TableProblems.Repeated(
                        "specialties.csv", row.Line, $"the specialty \"{row["specialty"]}\"", lines[row["specialty"]]));
                }
            }

            return Read("specialties.csv", PackFacts.Specialty);
        }

        private int ReadSeason()
        {
            var rows = Cells("season.csv");
            var season = tables["season.csv"].Rows.FirstOrDefault(row => row["item"] == "season");
            if (season is null)
            {
                problems.Add(TableProblems.BadValue("season.csv", 2, "item", "", "season"));
                return 0;
            }

            rows.Citation(season);
            return rows.Whole(season, "value");
        }

        private List<TFact> Read<TFact>(string file, Func<PackRows, CsvRow, TFact> read)
        {
            var cells = Cells(file);
            return [.. tables[file].Rows.Select(row => read(cells, row))];
        }

        private PackRows Cells(string file) => new(file, problems, _sources, _specialties);
    }
}
