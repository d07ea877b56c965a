using System.Text;

namespace Vouch.Domain.Tables;

/// <summary>
/// A comma-separated table with one header line (RFC 4180): quoted fields may hold commas, quotes (doubled) and line breaks.
/// Every row remembers the line it began on, so that a refusal can name it.
/// </summary>
public sealed class CsvTable
{
    /// <summary>More than this in one field is not a table of facts; reading stops before memory does.</summary>
    public const int LongestField = 10_000;

    /// <summary>More rows than this are refused.</summary>
    public const int MostRows = 200_000;

    private CsvTable(string name, IReadOnlyList<string> columns, IReadOnlyList<CsvRow> rows) =>
        (Name, Columns, Rows) = (name, columns, rows);

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Reads a whole table, or says on which line it stopped being one.</summary>
    /// <param name="name">What to call the table in a refusal: its file name.</param>
    /// <param name="reader">The text; read to its end, not closed.</param>
    /// <param name="required">Columns that must be there, in any order; others are kept too.</param>
    public static Result<CsvTable> Read(string name, TextReader reader, params ReadOnlySpan<string> required)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var scanner = new CsvScanner(reader);
        var header = scanner.NextRecord();
        if (scanner.Fault is { } headerFault)
        {
            return TableProblems.Unreadable(name, scanner.Line, headerFault);
        }

        if (header is null)
        {
            return TableProblems.Empty(name);
        }

        var columns = header.Select(column => column.Trim()).ToList();
        var indexes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < columns.Count; i++)
        {
            if (!indexes.TryAdd(columns[i], i))
            {
                return TableProblems.ColumnTwice(name, columns[i]);
            }
        }

        foreach (var column in required)
        {
            if (!indexes.ContainsKey(column))
            {
                return TableProblems.ColumnMissing(name, column);
            }
        }

        var rows = new List<CsvRow>();
        while (true)
        {
            var line = scanner.Line;
            var fields = scanner.NextRecord();
            if (scanner.Fault is { } fault)
            {
                return TableProblems.Unreadable(name, line, fault);
            }

            if (fields is null)
            {
                return new CsvTable(name, columns, rows);
            }

            if (fields is [{ Length: 0 }])
            {
                continue;
            }

            if (fields.Count != columns.Count)
            {
                return TableProblems.WrongWidth(name, line, columns.Count, fields.Count);
            }

            if (rows.Count == MostRows)
            {
                return TableProblems.TooLong(name, MostRows);
            }

            rows.Add(new CsvRow(line, fields, indexes));
        }
    }

    /// <summary>Writes one field, quoted only when it must be.</summary>
    public static void AppendField(StringBuilder line, string value)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(value);
        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            line.Append(value);
            return;
        }

        line.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    /// <summary>Writes one record and its line end.</summary>
    public static void AppendRecord(StringBuilder text, params ReadOnlySpan<string> fields)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            AppendField(text, fields[i]);
        }

        text.Append('\n');
    }
}
