using SkiaSharp;

namespace Vouch.Tests.App.Programs;

/// <summary>A PDF of our own in the layout of the NRMP report, with an invented institution.</summary>
internal static class MadePdf
{
    private static readonly float[] Columns = [234, 269, 309, 341, 377, 412, 445, 478, 511, 545];

    /// <param name="pages">Track rows of each page: name, code, ten figures.</param>
    /// <param name="statedPages">What the footers say; null for the truth.</param>
    public static byte[] Of(IReadOnlyList<IReadOnlyList<string>> pages, int? statedPages = null, string title = "NRMP Program Results 2016-2020 Main Residency Match")
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            for (var number = 1; number <= pages.Count; number++)
            {
                using var canvas = document.BeginPage(612, 792);
                Draw(canvas, pages[number - 1], title, number, statedPages ?? pages.Count);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    private static void Draw(SKCanvas canvas, IReadOnlyList<string> rows, string title, int page, int pages)
    {
        using var font = new SKFont(SKTypeface.Default, 7);
        using var ink = new SKPaint();
        void Write(string text, float x, float y) => canvas.DrawText(text, x, y, SKTextAlign.Left, font, ink);

        Write(title, 89, 40);
        Write("NORTH DAKOTA", 21, 70);
        Write(page == 1 ? "Windmill Teaching Hosp-ND" : "Windmill Teaching Hosp-ND (Continued)", 21, 95);
        Write("Program", 175, 107);
        for (var i = 0; i < 5; i++)
        {
            Write((2020 - i).ToString(System.Globalization.CultureInfo.InvariantCulture), Columns[2 * i] + 10, 107);
            Write("Quota", Columns[2 * i] - 10, 116);
            Write("Matched", Columns[(2 * i) + 1] - 10, 116);
        }

        Write("New Example", 21, 116.2f);
        Write("Code", 182, 117);
        var y = 128f;
        foreach (var row in rows)
        {
            var parts = row.Split('|');
            Write(parts[0], 27, y);
            Write(parts[1], 171, y + 0.7f);
            for (var i = 0; i < parts.Length - 2; i++)
            {
                var figure = parts[i + 2];
                Write(figure.TrimEnd('*'), Columns[i], y + 0.7f);
                if (figure.EndsWith('*'))
                {
                    Write("*", Columns[i] + 8, y - 0.5f);
                }
            }

            y += 11.3f;
        }

        Write($"* Did not fill all available positions. Reproduction prohibited Page {page} of {pages}", 60, 770);
    }
}
