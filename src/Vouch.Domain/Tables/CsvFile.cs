using System.Text;

namespace Vouch.Domain.Tables;

/// <summary>
/// A table as a file that spreadsheets open: UTF-8 with its mark, cells quoted where they must be. Words that a spreadsheet would take for a
/// formula get an apostrophe before them, so that nobody's name or subject computes anything on somebody's desk.
/// </summary>
public static class CsvFile
{
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    /// <param name="rows">Cells of one row; null is an empty cell, numbers and dates stay what they are.</param>
    public static byte[] Write(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        Line(heads);
        foreach (var row in rows)
        {
            Line(row);
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];

        void Line(IReadOnlyList<object?> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
    }

    private static string Cell(object? value)
    {
        var words = value switch
        {
            null => "",
            string said => IsFormula(said) ? $"'{said}" : said,
            DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return words.AsSpan().IndexOfAny(",\"\r\n") < 0 ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // Spreadsheets look past spaces, so this does too.
    private static bool IsFormula(string said) => said.TrimStart(' ', '\u00A0', '\uFEFF') is [var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal);
}
