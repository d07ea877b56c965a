using System.Globalization;
using QRCoder;
using SkiaSharp;

namespace Vouch.App.Files.Pdf;

/// <summary>Sets a letter of recommendation on US Letter: flat, selectable, without encryption, form or signature field.</summary>
public static class LetterPdf
{
    private const float QrSide = 46;
    private static readonly SKColor Hairline = new(0xC9, 0xC4, 0xB8);

    /// <summary>Characters the fonts cannot print; ask before signing.</summary>
    public static IReadOnlyList<string> Unprintable(string text) => PdfFonts.Missing(text);

    public static byte[] Write(LetterDocument letter)
    {
        var page = new PageComposer();
        Head(page, letter.Letterhead);
        page.Paragraph(letter.Date.ToString("MMMM d, yyyy", CultureInfo.GetCultureInfo("en-US")), TextStyle.Body);
        page.Space(10);
        Lines(page, letter.Addressee, TextStyle.Body, spaceAfter: 10);
        if (letter.Subject is { } subject)
        {
            page.Paragraph(subject, TextStyle.Strong);
            page.Space(8);
        }

        page.Paragraph(letter.Salutation, TextStyle.Body);
        page.Space(8);
        foreach (var paragraph in Paragraphs(letter.Body))
        {
            page.Paragraph(paragraph, TextStyle.Body, justified: letter.Justified);
            page.Space(7);
        }

        Close(page, letter);
        return page.Finish(letter.Properties, (canvas, number, count) => Footer(canvas, letter, number, count));
    }

    private static string[] Paragraphs(string body) =>
        body.Replace("\r\n", "\n", StringComparison.Ordinal).Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static void Head(PageComposer page, Letterhead head)
    {
        if (head.Logo is { } logo)
        {
            page.Image(logo, maxWidth: 170, maxHeight: 46);
            page.Space(6);
        }

        page.Paragraph(head.Institution, TextStyle.Institution);
        Lines(page, head.Lines, TextStyle.Small);
        if (head.Contact.Count > 0)
        {
            page.Paragraph(string.Join("  ·  ", head.Contact), TextStyle.Small);
        }

        page.Space(7);
        page.Rule(Hairline);
        page.Space(16);
    }

    private static void Lines(PageComposer page, IReadOnlyList<string> lines, TextStyle style, float spaceAfter = 0)
    {
        foreach (var line in lines)
        {
            page.Paragraph(line, style);
        }

        page.Space(lines.Count > 0 ? spaceAfter : 0);
    }

    private static void Close(PageComposer page, LetterDocument letter)
    {
        page.Space(4);
        page.Need(90 + (letter.Signature.Lines.Count * TextStyle.Body.Leading));
        page.Paragraph(letter.Closing, TextStyle.Body);
        page.Space(8);
        if (letter.Signature.Picture is { } picture)
        {
            page.Image(picture, maxWidth: 180, maxHeight: 44);
        }
        else
        {
            page.Paragraph(letter.Signature.Name, TextStyle.Italic with { Size = 16, Leading = 22 });
        }

        page.Space(4);
        page.Paragraph(letter.Signature.Name, TextStyle.Strong);
        Lines(page, letter.Signature.Lines, TextStyle.Body);
    }

    private static void Footer(SKCanvas canvas, LetterDocument letter, int number, int count)
    {
        const float Baseline = PageComposer.PageHeight - 34;
        if (count > 1)
        {
            var text = $"Page {number} of {count}";
            var width = TextStyle.Small.Font.Shape(text, TextStyle.Small.Size).Width;
            PageComposer.DrawRun(canvas, text, TextStyle.Small, PageComposer.Right - width, Baseline);
        }

        if (letter.VerificationUrl is { } url && number == count)
        {
            Qr(canvas, url, PageComposer.Left, PageComposer.PageHeight - 24 - QrSide);
            PageComposer.DrawRun(canvas, "Check this copy:", TextStyle.Small, PageComposer.Left + QrSide + 8, Baseline - TextStyle.Small.Leading);
            PageComposer.DrawRun(canvas, url, TextStyle.Small, PageComposer.Left + QrSide + 8, Baseline);
        }
    }

    private static void Qr(SKCanvas canvas, string text, float left, float top)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var side = QrSide / code.ModuleMatrix.Count;
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        using var path = new SKPath();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix.Count; column++)
            {
                if (code.ModuleMatrix[row][column])
                {
                    path.AddRect(SKRect.Create(left + (column * side), top + (row * side), side, side));
                }
            }
        }

        canvas.DrawPath(path, paint);
    }
}
