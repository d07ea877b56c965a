using System.Globalization;
using Vouch.Domain.Applicants;
using Vouch.Domain.Tables;

namespace Vouch.Domain.Seasons;

/// <summary>Reads the cells of one pack file and collects what is wrong with them instead of stopping at the first.</summary>
internal sealed class PackRows(
    string file, List<Problem> problems, IReadOnlyDictionary<string, Source> sources, IReadOnlySet<string> specialties)
{
    public string Text(CsvRow row, string column)
    {
        if (!row.Has(column))
        {
            problems.Add(TableProblems.BadValue(file, row.Line, column, "", "filled in"));
        }

        return row[column];
    }

    public int Whole(CsvRow row, string column) => WholeOrNull(row, column) ?? (int)Missing(row, column);

    public int? WholeOrNull(CsvRow row, string column)
    {
        if (!row.Has(column))
        {
            return null;
        }

        if (int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        problems.Add(TableProblems.BadValue(file, row.Line, column, row[column], "a whole number"));
        return 0;
    }

    public double Number(CsvRow row, string column) => NumberOrNull(row, column) ?? Missing(row, column);

    public double? NumberOrNull(CsvRow row, string column)
    {
        if (!row.Has(column))
        {
            return null;
        }

        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (double.TryParse(row[column], Plain, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        problems.Add(TableProblems.BadValue(file, row.Line, column, row[column], "a number"));
        return 0;
    }

    /// <summary>An enum written in lower case with hyphens, such as <c>first-choice</c>.</summary>
    public TEnum Word<TEnum>(CsvRow row, string column)
        where TEnum : struct, Enum
    {
        var value = row[column];
        if (value.Length > 0
            && !char.IsAsciiDigit(value[0])
            && Enum.TryParse<TEnum>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word))
        {
            return word;
        }

        var known = string.Join(", ", Enum.GetNames<TEnum>());
        problems.Add(TableProblems.BadValue(file, row.Line, column, value, $"one of {known}"));
        return default;
    }

    public ApplicantType Type(CsvRow row)
    {
        if (!ApplicantTypes.TryFind(row["applicant_type"], out var type))
        {
            problems.Add(TableProblems.BadValue(
                file, row.Line, "applicant_type", row["applicant_type"], "us-md, us-do, us-img or non-us-img"));
        }

        return type;
    }

    public ApplicantType? TypeOrAll(CsvRow row) => row["applicant_type"] == "all" ? null : Type(row);

    public string Specialty(CsvRow row, bool orAll = false)
    {
        var slug = row["specialty"];
        if (!specialties.Contains(slug) && !(orAll && slug == "all"))
        {
            problems.Add(SeasonProblems.SpecialtyUnknown(file, row.Line, slug));
        }

        return slug;
    }

    /// <summary>A date as exact as its source, at least to the month.</summary>
    public AsOf Date(CsvRow row, string column)
    {
        if (!AsOf.TryParse(row[column], out var date) || date.Month == 0)
        {
            problems.Add(TableProblems.BadValue(file, row.Line, column, row[column], "a day such as 2026-09-24 or a month such as 2026-09"));
        }

        return date;
    }

    public Citation Citation(CsvRow row)
    {
        if (!AsOf.TryParse(row["as_of"], out var asOf))
        {
            problems.Add(TableProblems.BadValue(file, row.Line, "as_of", row["as_of"], "a date such as 2026, 2026-05 or 2026-05-29"));
        }

        if (!row.Has("source"))
        {
            problems.Add(SeasonProblems.SourceMissing(file, row.Line));
        }
        else if (sources.TryGetValue(row["source"], out var source))
        {
            return new(source, asOf);
        }
        else
        {
            problems.Add(SeasonProblems.SourceUnknown(file, row.Line, row["source"]));
        }

        return new(new("", "", "", "", SourceGrade.C, ""), asOf);
    }

    private double Missing(CsvRow row, string column)
    {
        problems.Add(TableProblems.BadValue(file, row.Line, column, "", "a number, and may not be blank here"));
        return 0;
    }
}
