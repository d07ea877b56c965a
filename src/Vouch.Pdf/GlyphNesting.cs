using System.Buffers.Binary;

namespace Vouch.Pdf;

/// <summary>
/// How deep the composite glyphs of a TrueType font lie in one another (OpenType specification, table <c>glyf</c>). A glyph that is built of
/// itself sends a reader down without end, and a stack that overflows cannot be caught: such a font is found before anybody reads it.
/// </summary>
internal static class GlyphNesting
{
    /// <summary>Real fonts nest two or three deep.</summary>
    private const int Deepest = 16;

    private const int HasWordArguments = 0x1;
    private const int HasScale = 0x8;
    private const int HasMore = 0x20;
    private const int HasTwoScales = 0x40;
    private const int HasMatrix = 0x80;

    public static bool IsEndless(ReadOnlySpan<byte> font)
    {
        if (Table(font, "loca"u8) is not { } loca || Table(font, "glyf"u8) is not { } glyf || Table(font, "head"u8) is not { } head || head.Length() < 52)
        {
            return false; // no outlines of this kind
        }

        var offsets = Offsets(font[loca], isLong: BinaryPrimitives.ReadInt16BigEndian(font[head][50..]) != 0);
        var parts = new List<(int Whole, int Part)>();
        for (var glyph = 0; glyph + 1 < offsets.Length; glyph++)
        {
            AddParts(font[glyf], glyph, offsets[glyph], parts);
        }

        return IsEndless(parts, offsets.Length);
    }

    // Each round lets a whole lie one deeper than its parts; what still sinks after the deepest allowed never stops, or goes too far.
    private static bool IsEndless(List<(int Whole, int Part)> parts, int glyphs)
    {
        var depth = new int[glyphs];
        for (var round = 0; round <= Deepest; round++)
        {
            var sank = false;
            foreach (var (whole, part) in parts)
            {
                if (part < glyphs && depth[whole] <= depth[part])
                {
                    depth[whole] = depth[part] + 1;
                    sank = true;
                }
            }

            if (!sank)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddParts(ReadOnlySpan<byte> glyf, int whole, long at, List<(int Whole, int Part)> parts)
    {
        if (at < 0 || at + 10 > glyf.Length || BinaryPrimitives.ReadInt16BigEndian(glyf[(int)at..]) >= 0)
        {
            return;
        }

        var flags = HasMore;
        for (var next = (int)at + 10; (flags & HasMore) != 0 && next + 4 <= glyf.Length;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(glyf[next..]);
            parts.Add((whole, BinaryPrimitives.ReadUInt16BigEndian(glyf[(next + 2)..])));
            next += 4 + ((flags & HasWordArguments) != 0 ? 4 : 2)
                + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
        }
    }

    private static long[] Offsets(ReadOnlySpan<byte> loca, bool isLong)
    {
        var offsets = new long[loca.Length / (isLong ? 4 : 2)];
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = isLong ? BinaryPrimitives.ReadUInt32BigEndian(loca[(4 * i)..]) : 2L * BinaryPrimitives.ReadUInt16BigEndian(loca[(2 * i)..]);
        }

        return offsets;
    }

    private static Range? Table(ReadOnlySpan<byte> font, ReadOnlySpan<byte> tag)
    {
        if (font.Length < 12)
        {
            return null;
        }

        Range? found = null;
        var tables = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        for (var entry = 12; entry + 16 <= font.Length && entry < 12 + (16 * tables); entry += 16)
        {
            var start = BinaryPrimitives.ReadUInt32BigEndian(font[(entry + 8)..]);
            if (font.Slice(entry, 4).SequenceEqual(tag) && start < font.Length)
            {
                found = (int)start..(int)Math.Min(font.Length, start + (long)BinaryPrimitives.ReadUInt32BigEndian(font[(entry + 12)..]));
            }
        }

        return found;
    }

    private static int Length(this Range range) => range.End.Value - range.Start.Value;
}
