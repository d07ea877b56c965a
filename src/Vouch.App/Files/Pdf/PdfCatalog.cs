using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Vouch.App.Files.Pdf;

/// <summary>
/// Adds what Skia does not write: the document's language and the wish to show its title. Appended as an incremental update
/// (ISO 32000-1, 7.5.6), so the bytes Skia wrote stay as they are.
/// </summary>
internal static partial class PdfCatalog
{
    public static byte[] WithLanguage(byte[] pdf, string language)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var trailer = Trailer().Matches(text).LastOrDefault() ?? throw new InvalidDataException("The PDF has no trailer.");
        var root = Number(Root().Match(trailer.Value));
        var size = Number(Size().Match(trailer.Value));
        var previous = Number(StartXref().Matches(text)[^1]);

        var catalogAt = text.LastIndexOf($"\n{root} 0 obj", StringComparison.Ordinal) + 1;
        var open = text.IndexOf("<<", catalogAt, StringComparison.Ordinal);
        var close = text.IndexOf("endobj", open, StringComparison.Ordinal);
        var dictionary = text[open..close].TrimEnd();
        if (dictionary.Contains("/Lang", StringComparison.Ordinal))
        {
            return pdf;
        }

        var catalog = string.Concat(dictionary.AsSpan(0, dictionary.Length - 2), $"\n/Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>\n>>");
        var update = new StringBuilder();
        var offset = pdf.Length + 1;
        update.Append(CultureInfo.InvariantCulture, $"\n{root} 0 obj\n{catalog}\nendobj\n");
        var xref = pdf.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"xref\n{root} 1\n{offset:D10} 00000 n \n");
        update.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}\n/Root {root} 0 R{Info(trailer.Value)}\n/Prev {previous}>>\nstartxref\n{xref}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    private static string Info(string trailer) => InfoEntry().Match(trailer) is { Success: true } info ? $"\n/Info {info.Groups[1].Value} 0 R" : "";

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"trailer\s*<<.*?>>\s*startxref", RegexOptions.Singleline)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/Root\s+(\d+)\s+0\s+R")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Info\s+(\d+)\s+0\s+R")]
    private static partial Regex InfoEntry();

    [GeneratedRegex(@"/Size\s+(\d+)")]
    private static partial Regex Size();

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex StartXref();
}
