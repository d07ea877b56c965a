using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Vouch.App.Files.Pdf;

/// <summary>One embedded font file: shaped by HarfBuzz, drawn by Skia. Safe to share; shaping is locked per font.</summary>
#pragma warning disable CA1001 // Fonts live as long as the process; disposing one would pull it from under a letter being set.
internal sealed class PdfFont
#pragma warning restore CA1001
{
    // Ligatures and contextual forms are off: their glyphs have no character of their own, and the text of a letter, its phone
    // number above all, must come out of the file as it went in.
    private static readonly Feature[] Features = [new(Tag.Parse("liga"), 0), new(Tag.Parse("clig"), 0), new(Tag.Parse("dlig"), 0), new(Tag.Parse("calt"), 0), new(Tag.Parse("kern"), 1)];

    private readonly SKTypeface _typeface;
    private readonly Blob _blob;
    private readonly Face _face;
    private readonly Font _font;
    private readonly int _unitsPerEm;
    private readonly Lock _shaping = new();

    public PdfFont(byte[] trueType)
    {
        using var data = SKData.CreateCopy(trueType);
        _typeface = SKTypeface.FromData(data) ?? throw new InvalidDataException("The embedded font cannot be read.");
        _blob = BlobOf(trueType);
        _face = new Face(_blob, 0);
        _unitsPerEm = _face.UnitsPerEm;
        _font = new Font(_face);
        _font.SetScale(_unitsPerEm, _unitsPerEm);
        _font.SetFunctionsOpenType();
    }

    /// <summary>Glyphs of a text at a size, with the horizontal place of each and the width of all.</summary>
    public Shaped Shape(string text, float size)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        lock (_shaping)
        {
            _font.Shape(buffer, Features);
        }

        var infos = buffer.GlyphInfos;
        var positions = buffer.GlyphPositions;
        var glyphs = new ushort[infos.Length];
        var places = new SKPoint[infos.Length];
        float x = 0;
        var scale = size / _unitsPerEm;
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = (ushort)infos[i].Codepoint;
            places[i] = new SKPoint(x + (positions[i].XOffset * scale), -positions[i].YOffset * scale);
            x += positions[i].XAdvance * scale;
        }

        return new Shaped(glyphs, places, x);
    }

    public SKFont At(float size) => new(_typeface, size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };

    /// <summary>Whether the font has a glyph for every character of a text.</summary>
    public bool Covers(string text) => _typeface.ContainsGlyphs(text);

    /// <summary>HarfBuzz gets a copy of its own: it reads the bytes for as long as the font lives.</summary>
    private static Blob BlobOf(byte[] trueType)
    {
        var pinned = GCHandle.Alloc(trueType, GCHandleType.Pinned);
        try
        {
            return new Blob(pinned.AddrOfPinnedObject(), trueType.Length, MemoryMode.Duplicate);
        }
        finally
        {
            pinned.Free();
        }
    }
}

/// <param name="Glyphs">Glyph numbers in order.</param>
/// <param name="Places">Where each stands, from the start of the run on the base line.</param>
/// <param name="Width">Advance of the whole.</param>
internal readonly record struct Shaped(ushort[] Glyphs, SKPoint[] Places, float Width);
