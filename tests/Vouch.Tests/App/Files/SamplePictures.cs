using SkiaSharp;

namespace Vouch.Tests.App.Files;

/// <summary>Pictures made for the tests.</summary>
internal static class SamplePictures
{
    /// <summary>A plain logo: a few shapes on a clear ground.</summary>
    public static byte[] Logo(int width = 600, int height = 160, SKEncodedImageFormat format = SKEncodedImageFormat.Png)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Transparent);
        using var paint = new SKPaint { Color = SKColors.Teal, IsAntialias = true };
        surface.Canvas.DrawCircle(height / 2f, height / 2f, height / 3f, paint);
        surface.Canvas.DrawRect(height, height / 3f, width - height - 10, height / 3f, paint);
        using var image = surface.Snapshot();
        return image.Encode(format, 90).ToArray();
    }

    /// <summary>The worst to compress: every pixel of its own color.</summary>
    public static byte[] Noise(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        uint state = 7;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                state = (state * 1664525) + 1013904223;
                bitmap.SetPixel(x, y, new SKColor(state | 0xFF000000));
            }
        }

        return bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    /// <summary>A PNG's beginning that claims to be huge.</summary>
    public static byte[] Claiming(int width, int height)
    {
        var logo = Logo();
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(logo.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(logo.AsSpan(20), height);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(logo.AsSpan(29), Crc(logo.AsSpan(12, 17)));
        return logo;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
