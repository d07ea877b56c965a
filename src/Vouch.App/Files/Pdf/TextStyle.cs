using SkiaSharp;

namespace Vouch.App.Files.Pdf;

/// <param name="Font">The font file.</param>
/// <param name="Size">Points.</param>
/// <param name="Leading">Distance between base lines, points.</param>
/// <param name="Color">Ink.</param>
internal sealed record TextStyle(PdfFont Font, float Size, float Leading, SKColor Color)
{
    private static readonly SKColor Ink = new(0x1D, 0x23, 0x27);
    private static readonly SKColor Quiet = new(0x4A, 0x53, 0x58);

    public static TextStyle Body { get; } = new(PdfFonts.Serif, 11, 15.4f, Ink);

    public static TextStyle Strong { get; } = Body with { Font = PdfFonts.SerifSemibold };

    public static TextStyle Italic { get; } = Body with { Font = PdfFonts.SerifItalic };

    public static TextStyle Institution { get; } = new(PdfFonts.SerifSemibold, 15, 19, new SKColor(0x0B, 0x5F, 0x66));

    public static TextStyle Title { get; } = new(PdfFonts.SerifSemibold, 19, 24, Ink);

    public static TextStyle Heading { get; } = new(PdfFonts.SerifSemibold, 13, 18, Ink);

    public static TextStyle Small { get; } = new(PdfFonts.Sans, 8.5f, 11.5f, Quiet);

    public static TextStyle Cell { get; } = new(PdfFonts.Sans, 8.5f, 11.5f, Ink);

    public static TextStyle CellHead { get; } = new(PdfFonts.SansSemibold, 8.5f, 11.5f, Ink);
}
