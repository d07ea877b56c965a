using BenchmarkDotNet.Attributes;
using SkiaSharp;
using Vouch.App.Files.Pdf;
using Vouch.App.Files.Pictures;
using Vouch.Domain.Letters.Checks;

namespace Vouch.Benchmarks;

/// <summary>Budgets: a one-page PDF in 100 ms, a packet of 300 items in 500 ms, the check of a two-page letter in 50 ms.</summary>
[MemoryDiagnoser]
public class LetterBenchmarks
{
    private const string Paragraph =
        "On her second night she admitted a man with chest pain and a normal first tracing. She stayed, repeated the tracing twice, and caught the change that "
        + "sent him to the laboratory within the hour. When I asked why, she said that his first tracing had been taken before the pain. Her notes improved over "
        + "the month, and she seems to enjoy teaching. I recommend her for your program; she would be an asset to any team.";

    private static readonly DateTimeOffset Made = new(2026, 9, 14, 12, 0, 0, TimeSpan.Zero);
    private readonly string _twoPages = string.Join("\n\n", Enumerable.Repeat(Paragraph, 12));
    private readonly LetterDocument _onePage = new()
    {
        Letterhead = new Letterhead("Riverbend University School of Medicine", ["1200 Linden Avenue"], ["(555) 010-4477"]),
        Date = new DateOnly(2026, 9, 14),
        Body = string.Join("\n\n", Enumerable.Repeat(Paragraph, 4)),
        Justified = true,
        Signature = new SignatureBlock("José Ångström, MD", ["Associate Professor of Medicine"]),
        VerificationUrl = "https://vouch.example/v/7Q4M-2K9D-XW3T",
        Properties = new PdfProperties("Letter of recommendation", "José Ångström, MD", "Letter of recommendation", Made),
    };

    private readonly LetterDocument _dressed;

    private readonly ReportDocument _packet = new(
        "Evidence packet", "Three hundred records.",
        [new ReportBlock.Table([("No.", 1), ("What was observed", 9)], [.. Enumerable.Range(1, 300).Select(i => (IReadOnlyList<string>)[$"{i}", Paragraph[..120]])])],
        new PdfProperties("Evidence packet", "Vouch", "Evidence packet", Made));

    public LetterBenchmarks() => _dressed = _onePage with
    {
        Letterhead = _onePage.Letterhead with { Logo = Picture(710, 192) },
        Signature = _onePage.Signature with { Picture = Picture(750, 184) },
    };

    [Benchmark]
    public int CheckOfTwoPages() => LetterCheck.Run(_twoPages).Findings.Count;

    [Benchmark]
    public int OnePageLetter() => LetterPdf.Write(_onePage).Length;

    [Benchmark]
    public int OnePageLetterWithLogoAndSignature() => LetterPdf.Write(_dressed).Length;

    [Benchmark]
    public int PacketOfThreeHundredItems() => ReportPdf.Write(_packet).Length;

    // As large as a writer's pictures are kept, and as hard to compress as a photographed signature.
    private static byte[] Picture(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                bitmap.SetPixel(x, y, new SKColor((byte)(x * y % 251), (byte)(x * 255 / width), (byte)(y * 255 / height)));
            }
        }

        return PictureIntake.Take(bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray(), width, height).Value;
    }
}
