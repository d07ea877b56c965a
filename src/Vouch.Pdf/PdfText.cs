using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Vouch.Pdf;

/// <summary>The text of a PDF, line by line, with an empty line between paragraphs as far as the spacing tells.</summary>
public static class PdfText
{
    /// <summary>Lines further apart than this many line heights belong to different paragraphs.</summary>
    private const double ParagraphGap = 1.75;

    /// <summary>Whether the content begins as a PDF; a byte order mark and white space may come first, another kind of file may not.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> content)
    {
        var head = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        return head.TrimStart(" \t\r\n\f\0"u8).StartsWith("%PDF-"u8);
    }

    /// <exception cref="UnreadablePdfException">The file is damaged or locked.</exception>
    public static string Read(byte[] content)
    {
        using var document = PdfOpen.Open(content);
        try
        {
            return ObjectWalk.Of(document).GaveUp
                ? throw new UnreadablePdfException("The PDF holds far more than a letter can. Print it to PDF to make it plain.")
                : Read(document);
        }
        catch (Exception damaged) when (PdfOpen.IsDamage(damaged)) // one page may be, where the file as a whole is not
        {
            throw PdfOpen.Damaged(damaged);
        }
    }

    internal static string Read(PdfDocument document)
    {
        var text = new StringBuilder();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            if (text.Length > 0)
            {
                text.Append("\n\n");
            }

            AppendPage(document.GetPage(number), text);
        }

        return text.ToString();
    }

    private static void AppendPage(Page page, StringBuilder text)
    {
        if (page.Letters.Count(letter => letter.TextOrientation != TextOrientation.Horizontal) * 2 > page.Letters.Count)
        {
            text.Append(ContentOrderTextExtractor.GetText(page, addDoubleNewline: true)); // a page on its side has no lines from left to right
            return;
        }

        double? lastBottom = null;
        foreach (var line in Lines(page))
        {
            var height = Math.Max(1, line.Max(w => w.BoundingBox.Height));
            var bottom = line.Min(w => w.BoundingBox.Bottom);
            if (lastBottom is { } above)
            {
                text.Append(above - bottom > ParagraphGap * 1.5 * height ? "\n\n" : "\n");
            }

            text.AppendJoin(' ', line.Select(w => w.Text));
            lastBottom = bottom;
        }
    }

    private static IEnumerable<List<Word>> Lines(Page page)
    {
        var line = new List<Word>();
        foreach (var word in page.GetWords().OrderByDescending(w => Math.Round(w.BoundingBox.Bottom / 3)).ThenBy(w => w.BoundingBox.Left))
        {
            var sameLine = line.Count == 0 || Math.Abs(line[^1].BoundingBox.Bottom - word.BoundingBox.Bottom) < 0.5 * Math.Max(4, word.BoundingBox.Height);
            if (!sameLine)
            {
                yield return [.. line.OrderBy(w => w.BoundingBox.Left)];
                line.Clear();
            }

            line.Add(word);
        }

        if (line.Count > 0)
        {
            yield return [.. line.OrderBy(w => w.BoundingBox.Left)];
        }
    }
}
