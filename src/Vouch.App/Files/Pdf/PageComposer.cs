using SkiaSharp;

namespace Vouch.App.Files.Pdf;

/// <summary>
/// Sets blocks one under the other on US Letter pages. Drawing is noted page by page and done at the end, when the number of
/// pages is known.
/// </summary>
internal sealed class PageComposer
{
    public const float PageWidth = 612;
    public const float PageHeight = 792;
    public const float Left = 72;
    public const float Right = PageWidth - 72;
    public const float Width = Right - Left;
    private const float Top = 60;
    private const float Bottom = PageHeight - 64;

    private readonly List<List<Action<SKCanvas>>> _pages = [[]];
    private float _y = Top;

    public int PageCount => _pages.Count;

    public float Y => _y;

    public void Space(float points) => _y = Math.Min(_y + points, Bottom);

    public void NewPage()
    {
        _pages.Add([]);
        _y = Top;
    }

    /// <summary>Starts a new page unless so much height is left: keeps a heading with its text, a closing with its signature.</summary>
    public void Need(float height)
    {
        if (_y + height > Bottom && _y > Top)
        {
            NewPage();
        }
    }

    public void Draw(Action<SKCanvas> action) => _pages[^1].Add(action);

    public void Paragraph(string text, TextStyle style, float left = Left, float width = Width, bool justified = false)
    {
        var lines = LineBreaker.Break(text, style, width);
        for (var i = 0; i < lines.Count; i++)
        {
            // No first line alone at the foot of a page and no last line alone at the head.
            Need(i == 0 && lines.Count > 1 || i == lines.Count - 2 ? 2 * style.Leading : style.Leading);
            Line(lines[i], style, left, width, justified && !lines[i].Last);
            _y += style.Leading;
        }
    }

    public void Centered(string text, TextStyle style)
    {
        foreach (var line in LineBreaker.Break(text, style, Width))
        {
            Need(style.Leading);
            Line(line, style, Left + ((Width - line.Width) / 2), Width, justified: false);
            _y += style.Leading;
        }
    }

    /// <summary>Draws lines at a place of the current page without moving the pen; returns the height used.</summary>
    public float At(float x, float y, string text, TextStyle style, float width)
    {
        var lines = LineBreaker.Break(text, style, width);
        for (var i = 0; i < lines.Count; i++)
        {
            Run(string.Join(' ', lines[i].Words), style, x, y + (i * style.Leading) + style.Size);
        }

        return lines.Count * style.Leading;
    }

    public void Rule(SKColor color, float left = Left, float right = Right)
    {
        var y = _y;
        Draw(canvas =>
        {
            using var paint = new SKPaint { Color = color, StrokeWidth = 0.6f, IsAntialias = true };
            canvas.DrawLine(left, y, right, y, paint);
        });
    }

    public void Image(byte[] encoded, float maxWidth, float maxHeight, float left = Left)
    {
        using var data = SKData.CreateCopy(encoded);
        var image = SKImage.FromEncodedData(data) ?? throw new InvalidDataException("The picture cannot be read.");
        var scale = Math.Min(maxWidth / image.Width, maxHeight / image.Height);
        var place = SKRect.Create(left, _y, image.Width * scale, image.Height * scale);
        Need(place.Height);
        place.Offset(0, _y - place.Top);
        Draw(canvas =>
        {
            canvas.DrawImage(image, place, new SKSamplingOptions(SKCubicResampler.Mitchell));
            image.Dispose();
        });
        _y += place.Height;
    }

    public byte[] Finish(PdfProperties properties, Action<SKCanvas, int, int>? footer = null)
    {
        using var stream = new MemoryStream();
        var metadata = new SKDocumentPdfMetadata
        {
            Title = properties.Title,
            Author = properties.Author,
            Subject = properties.Subject,
            Creator = "Vouch",
            Producer = "Vouch",
            Creation = properties.CreatedAt.UtcDateTime,
            Modified = properties.CreatedAt.UtcDateTime,
            RasterDpi = 300,
            EncodingQuality = 101,
        };
        using (var document = SKDocument.CreatePdf(stream, metadata))
        {
            for (var i = 0; i < _pages.Count; i++)
            {
                var canvas = document.BeginPage(PageWidth, PageHeight);
                foreach (var action in _pages[i])
                {
                    action(canvas);
                }

                footer?.Invoke(canvas, i + 1, _pages.Count);
                document.EndPage();
            }

            document.Close();
        }

        return PdfCatalog.WithLanguage(stream.ToArray(), properties.Language);
    }

    /// <summary>Draws one run of text on a canvas, base line at <paramref name="baseline"/>.</summary>
    public static void DrawRun(SKCanvas canvas, string text, TextStyle style, float x, float baseline, float extraSpace = 0)
    {
        var shaped = style.Font.Shape(text, style.Size);
        if (shaped.Glyphs.Length == 0)
        {
            return;
        }

        using var font = style.Font.At(style.Size);
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocatePositionedRun(font, shaped.Glyphs.Length);
        shaped.Glyphs.CopyTo(run.Glyphs);
        var spaceGlyph = extraSpace == 0 ? (ushort)0 : style.Font.Shape(" ", style.Size).Glyphs[0];
        float shift = 0;
        for (var i = 0; i < shaped.Places.Length; i++)
        {
            run.Positions[i] = new SKPoint(shaped.Places[i].X + shift, shaped.Places[i].Y);
            if (extraSpace != 0 && shaped.Glyphs[i] == spaceGlyph)
            {
                shift += extraSpace;
            }
        }

        using var blob = builder.Build();
        using var paint = new SKPaint { Color = style.Color, IsAntialias = true };
        canvas.DrawText(blob, x, baseline, paint);
    }

    private void Line(LineBreaker.Line line, TextStyle style, float left, float width, bool justified)
    {
        var extra = justified && line.Words.Count > 1 ? (width - line.Width) / (line.Words.Count - 1) : 0;
        Run(string.Join(' ', line.Words), style, left, _y + style.Size, extra);
    }

    private void Run(string text, TextStyle style, float x, float baseline, float extraSpace = 0) =>
        Draw(canvas => DrawRun(canvas, text, style, x, baseline, extraSpace));
}
