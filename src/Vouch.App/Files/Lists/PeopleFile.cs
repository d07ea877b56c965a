using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using Vouch.Domain;
using Vouch.Domain.Tables;

namespace Vouch.App.Files.Lists;

/// <summary>A file of people as offices have them: a CSV, an Excel workbook (its first sheet), or cards of an address book (vCard).</summary>
internal static class PeopleFile
{
    public const int MostRows = 10_000;

    public const int MostMegabytes = 5;

    /// <summary>A workbook that unpacks to more than this is refused before it is unpacked.</summary>
    private const long MostUnpackedBytes = 200L << 20;

    private static readonly string[] Required = ["name", "email"];

    // The reader asks for an old code page when it is made, also where none is used.
    static PeopleFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The rows, each with the columns <c>name</c> and <c>email</c> and whatever else is there; or why it is no such file.</summary>
    public static Result<List<ListRow>> Read(string file, byte[] content)
    {
        var rows = content.AsSpan().StartsWith("PK"u8) ? OfWorkbook(file, content)
            : Encoding.UTF8.GetString(content).AsSpan().TrimStart("\uFEFF \r\n\t").StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase)
                ? VCards.Read(file, Encoding.UTF8.GetString(content))
                : OfTable(file, content);
        return rows.Problem is not null ? rows
            : rows.Value.Count == 0 ? TableProblems.Empty(file)
            : rows.Value.Count > MostRows ? TableProblems.TooLong(file, MostRows)
            : rows;
    }

    private static Result<List<ListRow>> OfTable(string file, byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content));
        var table = CsvTable.Read(file, reader, Required);
        return table.Problem is { } problem
            ? problem
            : table.Value.Rows.Select(row => new ListRow(row.Line, table.Value.Columns.ToDictionary(column => column, column => row[column], StringComparer.OrdinalIgnoreCase))).ToList();
    }

    private static Result<List<ListRow>> OfWorkbook(string file, byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            if (archive.Entries.Sum(entry => entry.Length) > MostUnpackedBytes)
            {
                return TableProblems.TooLong(file, MostRows);
            }

            using var workbook = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
            return OfSheet(file, workbook);
        }
        catch (Exception e) when (e is InvalidDataException or ExcelDataReader.Exceptions.ExcelReaderException or System.Xml.XmlException or FormatException or IOException)
        {
            return TableProblems.Unreadable(file, 1, "is not part of an Excel workbook that can be read");
        }
    }

    private static Result<List<ListRow>> OfSheet(string file, IExcelDataReader sheet)
    {
        if (!sheet.Read())
        {
            return TableProblems.Empty(file);
        }

        var columns = Enumerable.Range(0, sheet.FieldCount).Select(at => Text(sheet, at)).ToList();
        if (Required.FirstOrDefault(column => !columns.Contains(column, StringComparer.OrdinalIgnoreCase)) is { } missing)
        {
            return TableProblems.ColumnMissing(file, missing);
        }

        if (columns.Where(column => column.Length > 0).GroupBy(column => column, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return TableProblems.ColumnTwice(file, twice.Key);
        }

        var rows = new List<ListRow>();
        for (var line = 2; sheet.Read() && rows.Count <= MostRows; line++)
        {
            var cells = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (var at = 0; at < Math.Min(columns.Count, sheet.FieldCount); at++)
            {
                if (columns[at].Length > 0)
                {
                    cells[columns[at]] = Text(sheet, at);
                }
            }

            if (cells.Values.Any(text => text.Length > 0))
            {
                rows.Add(new(line, cells));
            }
        }

        return rows;
    }

    private static string Text(IExcelDataReader sheet, int at) =>
        Convert.ToString(sheet.GetValue(at), System.Globalization.CultureInfo.InvariantCulture)?.Trim() ?? "";
}
