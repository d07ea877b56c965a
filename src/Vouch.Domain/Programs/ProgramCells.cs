using System.Globalization;
using Vouch.Domain.Applicants;
using Vouch.Domain.Seasons;
using Vouch.Domain.Tables;

namespace Vouch.Domain.Programs;

/// <summary>Reads the rows of a directory table and collects every bad cell with its line.</summary>
internal sealed class ProgramCells(string file, IReadOnlyList<string> years)
{
    /// <summary>Columns of facts; each may have its own <c>_source</c>, <c>_as_of</c> and <c>_confidence</c>.</summary>
    public static readonly IReadOnlyList<string> FactColumns =
    [
        "acgme_code", "setting", "visas", "min_step2", "years_since_graduation", "failed_attempts", "us_clinical_months",
        "letters", "signals", "interview_percent_us_md", "interview_percent_us_do", "interview_percent_us_img",
        "interview_percent_non_us_img",
    ];

    public List<Problem> Problems { get; } = [];

    public TrackRow? Row(CsvRow row)
    {
        var before = Problems.Count;
        if (!NrmpCode.TryParse(row["nrmp_code"], out var code))
        {
            Bad(row, "nrmp_code", "an NRMP code such as 1903140C0");
        }

        if (row["state"] is not { Length: 2 } state || !state.All(char.IsAsciiLetterUpper))
        {
            Bad(row, "state", "two capital letters");
        }

        var results = years.Select(year => Result(row, year)).OfType<TrackResult>().OrderByDescending(result => result.Year).ToList();
        var facts = Facts(row);
        return Problems.Count > before
            ? null
            : new($"line {row.Line}", row["institution"], row["city"], row["state"], new(code, row["track"], results), facts);
    }

    private TrackResult? Result(CsvRow row, string year)
    {
        if (!row.Has(ProgramCsv.QuotaPrefix + year))
        {
            return null;
        }

        var (source, asOf, confidence) = Provenance(row, "");
        var before = Problems.Count;
        var quota = Whole(row, ProgramCsv.QuotaPrefix + year, 0, 999);
        int? filled = row.Has(ProgramCsv.FilledPrefix + year) ? Whole(row, ProgramCsv.FilledPrefix + year, 0, 999) : null;
        if (filled > quota && Problems.Count == before)
        {
            Bad(row, ProgramCsv.FilledPrefix + year, $"at most the {quota} positions offered");
        }

        return new(int.Parse(year, CultureInfo.InvariantCulture), quota, filled, source, asOf, confidence);
    }

    private ProgramFacts Facts(CsvRow row)
    {
        var interviews = new Dictionary<ApplicantType, ProvenancedFact<double>>();
        foreach (var type in ApplicantTypes.All)
        {
            var column = $"interview_percent_{type.Code.Replace('-', '_')}";
            if (Fact(row, column, Percent) is { } fact)
            {
                interviews[type] = fact;
            }
        }

        return new()
        {
            AcgmeCode = Fact(row, "acgme_code", (r, column) => r[column]),
            Setting = Fact(row, "setting", Word<ProgramSetting>),
            Visas = Fact(row, "visas", VisasOf),
            MinimumStep2 = Fact(row, "min_step2", (r, column) => Limit(r, column, 1, 300)),
            MostYearsSinceGraduation = Fact(row, "years_since_graduation", (r, column) => Limit(r, column, 0, 60)),
            MostFailedAttempts = Fact(row, "failed_attempts", (r, column) => Limit(r, column, 0, 20)),
            UsClinicalMonths = Fact(row, "us_clinical_months", (r, column) => Limit(r, column, 0, 60)),
            LettersWanted = Fact(row, "letters", (r, column) => Whole(r, column, 0, 9)),
            TakesSignals = Fact(row, "signals", YesOrNo),
            InterviewPercent = interviews,
        };
    }

    private ProvenancedFact<T>? Fact<T>(CsvRow row, string column, Func<CsvRow, string, T> read)
    {
        if (!row.Has(column))
        {
            return null;
        }

        var (source, asOf, confidence) = Provenance(row, column + "_");
        return new(read(row, column), source, asOf, confidence);
    }

    // A fact's own provenance, or the row's.
    private (string Source, AsOf AsOf, Confidence Confidence) Provenance(CsvRow row, string prefix)
    {
        var source = row.Has(prefix + "source") ? row[prefix + "source"] : row["source"];
        if (source.Length == 0)
        {
            Bad(row, "source", "filled in: every fact needs a source");
        }

        var asOfColumn = row.Has(prefix + "as_of") ? prefix + "as_of" : "as_of";
        if (!AsOf.TryParse(row[asOfColumn], out var asOf))
        {
            Bad(row, asOfColumn, "a date such as 2026, 2026-05 or 2026-05-29");
        }

        return (source, asOf, Word<Confidence>(row, row.Has(prefix + "confidence") ? prefix + "confidence" : "confidence"));
    }

    private T Word<T>(CsvRow row, string column)
        where T : struct, Enum
    {
        var value = row[column];
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (ProgramCsv.Word(candidate) == value)
            {
                return candidate;
            }
        }

        Bad(row, column, $"one of {string.Join(", ", Enum.GetValues<T>().Select(ProgramCsv.Word))}");
        return default;
    }

    private Visas VisasOf(CsvRow row, string column)
    {
        switch (row[column])
        {
            case "none":
                return Visas.None;
            case "j1":
                return Visas.J1;
            case "h1b":
                return Visas.H1B;
            case "j1+h1b":
                return Visas.J1 | Visas.H1B;
            default:
                Bad(row, column, "none, j1, h1b or j1+h1b");
                return Visas.None;
        }
    }

    // "220 required", "220 preferred"; a number alone is a preference, so that a doubtful row never excludes anybody.
    private ProgramLimit Limit(CsvRow row, string column, int least, int most)
    {
        var words = row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not ([_] or [_, "required" or "preferred"])
            || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value < least
            || value > most)
        {
            Bad(row, column, $"a number from {least} to {most}, with \"required\" or \"preferred\" after it");
            return default;
        }

        return new(value, words is [_, "required"]);
    }

    private bool YesOrNo(CsvRow row, string column)
    {
        if (row[column] is not ("yes" or "no"))
        {
            Bad(row, column, "yes or no");
        }

        return row[column] == "yes";
    }

    private double Percent(CsvRow row, string column)
    {
        if (!double.TryParse(row[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > 100)
        {
            Bad(row, column, "a percentage from 0 to 100");
        }

        return value;
    }

    private int Whole(CsvRow row, string column, int least, int most)
    {
        if (!int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < least || value > most)
        {
            Bad(row, column, $"a whole number from {least} to {most}");
        }

        return value;
    }

    private void Bad(CsvRow row, string column, string wanted)
    {
        var problem = TableProblems.BadValue(file, row.Line, column, row[column], wanted);
        if (!Problems.Contains(problem))
        {
            Problems.Add(problem);
        }
    }
}
