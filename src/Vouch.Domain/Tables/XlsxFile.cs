using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Vouch.Domain.Tables;

/// <summary>
/// Tables as an Excel workbook, one a sheet. Words are written as words and marked so that they stay words when somebody edits the cell;
/// nothing in the file is a formula, whatever people are called.
/// </summary>
public static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestSheetName = 31;
    private const int LongestCell = 32_767; // the format's own bound

    // A workbook of the same tables is the same file.
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="Rows">Cells of one row; null is an empty cell, whole numbers and days stay what they are.</param>
    public sealed record Sheet(string Name, IReadOnlyList<string> Heads, IEnumerable<IReadOnlyList<object?>> Rows);

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Part(archive, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{Each(sheets, (_, number) => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")}</Types>""");
            Part(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{Each(sheets, (sheet, number) => $"<sheet name=\"{Escaped(SheetName(sheet.Name))}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>")}</sheets></workbook>""");
            Part(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{Each(sheets, (_, number) => $"<Relationship Id=\"rId{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>")}<Relationship Id="rId{sheets.Count + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");

            // Cell styles: 0 numbers, 1 words that stay words, 2 the same in bold, 3 days.
            Part(archive, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" quotePrefix="1"/><xf numFmtId="49" fontId="1" quotePrefix="1"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
            foreach (var (index, sheet) in sheets.Index())
            {
                Part(archive, $"xl/worksheets/sheet{index + 1}.xml", Content(sheet));
            }
        }

        return stream.ToArray();
    }

    private static string Content(Sheet sheet)
    {
        var text = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData>""");
        Row(sheet.Heads, style: 2);
        foreach (var row in sheet.Rows)
        {
            Row(row, style: 1);
        }

        return text.Append("</sheetData></worksheet>").ToString();

        void Row(IEnumerable<object?> cells, int style)
        {
            text.Append("<row>");
            foreach (var cell in cells)
            {
                text.Append(cell switch
                {
                    null => "<c/>",
                    DateOnly day => string.Create(CultureInfo.InvariantCulture, $"<c s=\"3\"><v>{day.ToDateTime(default).ToOADate()}</v></c>"),
                    int or long or double => string.Create(CultureInfo.InvariantCulture, $"<c><v>{cell}</v></c>"),
                    _ => $"<c s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escaped(Bounded(cell.ToString() ?? ""))}</t></is></c>",
                });
            }

            text.Append("</row>");
        }
    }

    private static string Each(IReadOnlyList<Sheet> sheets, Func<Sheet, int, string> part) => string.Concat(sheets.Select((sheet, index) => part(sheet, index + 1)));

    private static string Bounded(string text) => text.Length <= LongestCell ? text : text[..LongestCell];

    private static string SheetName(string name)
    {
        var clean = string.Concat(name.Select(c => c is '\\' or '/' or '?' or '*' or '[' or ']' or ':' or '\'' ? ' ' : c)).Trim();
        return clean.Length <= LongestSheetName ? clean : clean[..LongestSheetName].TrimEnd();
    }

    // What XML cannot hold, and halves of characters, are left out.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                escaped.Append(text, at++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[at]))
            {
                escaped.Append(text[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", var other => other.ToString() });
            }
        }

        return escaped.ToString();
    }

    private static void Part(ZipArchive archive, string name, string xml)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Epoch;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(xml);
    }
}
