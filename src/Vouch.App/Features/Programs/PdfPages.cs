using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts;

namespace Vouch.App.Features.Programs;

/// <summary>The lines of text of a PDF, page after page. A file or page that cannot be read gives a page without lines.</summary>
internal static class PdfPages
{
    // Figures, names and stars of one row stand up to 1.6 points apart in height; rows at least 8.
    private const double SameLine = 3;

    /// <summary>One page; number 0 without lines when the file itself could not be opened.</summary>
    public sealed record Page(int Number, IReadOnlyList<Line>? Lines);

    /// <summary>Words from left to right.</summary>
    public sealed record Line(List<string> Words)
    {
        public string Text { get; } = string.Join(' ', Words);
    }

    public static IEnumerable<Page> Read(byte[] bytes)
    {
        using var document = Open(bytes);
        if (document is null)
        {
            yield return new(0, null);
            yield break;
        }

        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            yield return new(number, Lines(document, number));
        }
    }

    private static PdfDocument? Open(byte[] bytes)
    {
        try
        {
            return PdfDocument.Open(bytes);
        }
        catch (Exception e) when (IsFaultOfTheFile(e))
        {
            return null;
        }
    }

    private static List<Line>? Lines(PdfDocument document, int number)
    {
        try
        {
            return Lines(document.GetPage(number));
        }
        catch (Exception e) when (IsFaultOfTheFile(e))
        {
            return null;
        }
    }

    private static List<Line> Lines(UglyToad.PdfPig.Content.Page page)
    {
        var lines = new List<Line>();
        var row = new List<Word>();
        foreach (var word in page.GetWords().OrderByDescending(Baseline))
        {
            if (row.Count > 0 && Baseline(row[0]) - Baseline(word) > SameLine)
            {
                lines.Add(LineOf(row));
                row.Clear();
            }

            row.Add(word);
        }

        if (row.Count > 0)
        {
            lines.Add(LineOf(row));
        }

        return lines;
    }

    private static Line LineOf(List<Word> row) =>
        new([.. row.OrderBy(word => word.BoundingBox.Left).Select(word => word.Text)]);

    private static double Baseline(Word word) => word.Letters[0].StartBaseLine.Y;

    // What PdfPig was seen to throw on cut and altered files; anything else is a bug and stays one.
    private static bool IsFaultOfTheFile(Exception e) =>
        e is PdfDocumentFormatException or InvalidFontFormatException or InvalidOperationException or IndexOutOfRangeException
            or ArgumentException or FormatException or KeyNotFoundException or InvalidCastException or NotSupportedException
            or OverflowException or IOException or NullReferenceException or DivideByZeroException;
}
