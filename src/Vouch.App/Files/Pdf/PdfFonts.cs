using System.Text;

namespace Vouch.App.Files.Pdf;

/// <summary>The families letters and reports are set in, read once from this assembly.</summary>
internal static class PdfFonts
{
    public static PdfFont Serif { get; } = Load("SourceSerif4-Regular.ttf");

    public static PdfFont SerifItalic { get; } = Load("SourceSerif4-Italic.ttf");

    public static PdfFont SerifSemibold { get; } = Load("SourceSerif4-Semibold.ttf");

    public static PdfFont Sans { get; } = Load("Inter-Regular.ttf");

    public static PdfFont SansSemibold { get; } = Load("Inter-Semibold.ttf");

    /// <summary>Characters of a text that the fonts cannot print, each once; a letter that has some must not be signed as it stands.</summary>
    public static IReadOnlyList<string> Missing(string text) =>
        [.. text.EnumerateRunes().Where(r => !Rune.IsControl(r)).Select(r => r.ToString()).Distinct().Where(c => !Serif.Covers(c))];

    private static PdfFont Load(string file)
    {
        var assembly = typeof(PdfFonts).Assembly;
        var name = assembly.GetManifestResourceNames().FirstOrDefault(n => n.EndsWith(file, StringComparison.Ordinal))
            ?? throw new FileNotFoundException($"The font {file} is not embedded. Run ./dev assets, then build again.", file);
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new PdfFont(memory.ToArray());
    }
}
