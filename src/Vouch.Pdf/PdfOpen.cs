using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Vouch.Pdf;

/// <summary>Opens a PDF; what the library throws on damaged files becomes one exception of ours.</summary>
internal static class PdfOpen
{
    public static PdfDocument Open(byte[] content)
    {
        try
        {
            return PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException locked)
        {
            throw new UnreadablePdfException("The PDF is protected by a password.", locked);
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            throw Damaged(damaged);
        }
    }

    public static UnreadablePdfException Damaged(Exception problem) => new("The PDF is damaged and cannot be read.", problem);

    /// <summary>The library reports damage through many exception types; running out of memory or a bug of ours is none of them.</summary>
    public static bool IsDamage(Exception problem) => problem is
        InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException
        or KeyNotFoundException or NullReferenceException or InvalidCastException or NotSupportedException or OverflowException or IOException or InvalidDataException
        || problem.GetType().Namespace?.StartsWith("UglyToad.", StringComparison.Ordinal) == true; // its own: too deep, a broken font, broken compression
}
