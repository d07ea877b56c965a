using SkiaSharp;
using Vouch.Domain;

namespace Vouch.App.Files.Pictures;

/// <summary>
/// Takes a picture somebody uploads. What it is, its content says and not its name; what is kept is drawn anew, so nothing that was
/// hidden in the file survives, turned upright, no larger than it will be printed, and small enough for the services' limit on files.
/// </summary>
public static class PictureIntake
{
    public const int MostBytes = 4 << 20;
    private const int MostPixels = 40_000_000;
    private const int LeastSide = 16;
    private const int MostKeptBytes = 150_000;

    public static readonly Problem TooLarge = new("picture.too-large", "The picture has more than 4 MB. Save it smaller.");
    public static readonly Problem NotAPicture = new("picture.not-a-picture", "This is not a PNG or JPEG picture, whatever the name says.");
    public static readonly Problem TooManyPixels = new("picture.too-many-pixels", "The picture has more than 40 million pixels. Save it smaller.");
    public static readonly Problem TooFewPixels = new("picture.too-few-pixels", "The picture is too small to print.");

    /// <summary>The picture to keep, PNG or JPEG, at most <paramref name="maxWidth"/> × <paramref name="maxHeight"/> pixels.</summary>
    public static Result<byte[]> Take(byte[] upload, int maxWidth, int maxHeight)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (upload.Length > MostBytes)
        {
            return TooLarge;
        }

        using var data = SKData.CreateCopy(upload);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg))
        {
            return NotAPicture;
        }

        // Asked before decoding: a few bytes can claim a picture that fills the memory.
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return TooManyPixels;
        }

        if (Math.Min(codec.Info.Width, codec.Info.Height) < LeastSide)
        {
            return TooFewPixels;
        }

        using var decoded = new SKBitmap(codec.Info.WithColorType(SKColorType.Rgba8888).WithAlphaType(SKAlphaType.Premul));
        return codec.GetPixels(decoded.Info, decoded.GetPixels()) is SKCodecResult.Success
            ? Encode(decoded, codec.EncodedOrigin, maxWidth, maxHeight)
            : NotAPicture;
    }

    /// <summary>What kind of picture we kept.</summary>
    public static string ContentType(byte[] picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return picture is [0x89, (byte)'P', ..] ? "image/png" : "image/jpeg";
    }

    private static byte[] Encode(SKBitmap decoded, SKEncodedOrigin origin, int maxWidth, int maxHeight)
    {
        var lies = origin is SKEncodedOrigin.RightTop or SKEncodedOrigin.LeftBottom;
        float width = lies ? decoded.Height : decoded.Width, height = lies ? decoded.Width : decoded.Height;
        for (var scale = Math.Min(1, Math.Min(maxWidth / width, maxHeight / height)); ; scale *= 0.8f)
        {
            using var upright = Draw(decoded, origin, Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
            using var png = upright.Encode(SKEncodedImageFormat.Png, 100);
            if (png.Size <= MostKeptBytes)
            {
                return png.ToArray();
            }

            using var onWhite = Draw(decoded, origin, upright.Width, upright.Height, SKColors.White);
            using var jpeg = onWhite.Encode(SKEncodedImageFormat.Jpeg, 85);
            if (jpeg.Size <= MostKeptBytes)
            {
                return jpeg.ToArray();
            }
        }
    }

    private static SKImage Draw(SKBitmap decoded, SKEncodedOrigin origin, int width, int height, SKColor? background = null)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        var canvas = surface.Canvas;
        canvas.Clear(background ?? SKColors.Transparent);
        switch (origin)
        {
            case SKEncodedOrigin.BottomRight:
                canvas.RotateDegrees(180, width / 2f, height / 2f);
                break;
            case SKEncodedOrigin.RightTop:
                canvas.Translate(width, 0);
                canvas.RotateDegrees(90);
                (width, height) = (height, width);
                break;
            case SKEncodedOrigin.LeftBottom:
                canvas.Translate(0, height);
                canvas.RotateDegrees(270);
                (width, height) = (height, width);
                break;
        }

        using var image = SKImage.FromBitmap(decoded);
        canvas.DrawImage(image, SKRect.Create(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }
}
