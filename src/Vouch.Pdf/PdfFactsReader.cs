using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using Vouch.Domain.Letters.Files;

namespace Vouch.Pdf;

/// <summary>Looks at a file by its content, never by its name, and never runs or renders anything in it.</summary>
public static class PdfFactsReader
{
    public static PdfFacts Read(string fileName, byte[] content)
    {
        var facts = new PdfFacts { FileName = fileName, Bytes = content.LongLength, IsPdf = PdfText.IsPdf(content) };
        if (!facts.IsPdf)
        {
            return facts;
        }

        facts = facts with { IsComplete = EndsProperly(content) };
        try
        {
            using var document = PdfOpen.Open(content);
            return Look(document, facts);
        }
        catch (UnreadablePdfException locked) when (locked.InnerException is UglyToad.PdfPig.Exceptions.PdfDocumentEncryptedException)
        {
            return facts with { IsReadable = false, IsEncrypted = true };
        }
        catch (UnreadablePdfException)
        {
            return facts with { IsReadable = false, IsEncrypted = MentionsEncryption(content), Pages = [] };
        }
        catch (Exception damaged) when (PdfOpen.IsDamage(damaged))
        {
            return facts with { IsReadable = false };
        }
    }

    private static PdfFacts Look(PdfDocument document, PdfFacts facts)
    {
        var walk = ObjectWalk.Of(document);
        facts = facts with
        {
            IsEncrypted = document.IsEncrypted,
            PageCount = document.NumberOfPages,
            HasSignatureField = walk.Signature,
            HasFormFields = walk.Form,
            HasJavaScript = walk.JavaScript,
            HasAttachment = walk.Attachment,
            HasActiveContent = walk.Active,
            Objects = walk.Count,
            IsTooComplex = walk.GaveUp,
        };
        if (walk.GaveUp || document.NumberOfPages > FileRules.MostPages)
        {
            return facts; // made to hurt, or no letter: its pages are not read
        }

        return facts with
        {
            Pages = [.. Enumerable.Range(1, document.NumberOfPages).Select(number => PageBoxes.Of(document.GetPage(number)))],
            Text = PdfText.Read(document),
        };
    }

    /// <summary>
    /// <c>%%EOF</c> is the last word of the file, and the <c>startxref</c> before it points at a cross-reference table or stream inside.
    /// </summary>
    private static bool EndsProperly(byte[] content)
    {
        var whole = content.AsSpan().TrimEnd(" \t\r\n\f\0"u8);
        var start = Math.Max(0, whole.Length - 2048);
        var tail = Encoding.Latin1.GetString(whole[start..]);
        var at = tail.LastIndexOf("startxref", StringComparison.Ordinal);
        if (at < 0 || !tail.EndsWith("%%EOF", StringComparison.Ordinal))
        {
            return false;
        }

        var digits = new string([.. tail[(at + 9)..].TrimStart().TakeWhile(char.IsAsciiDigit)]);
        if (!long.TryParse(digits, CultureInfo.InvariantCulture, out var offset) || offset >= content.Length)
        {
            return false;
        }

        var there = Encoding.Latin1.GetString(content, (int)offset, (int)Math.Min(64, content.Length - offset)).TrimStart();
        return there.StartsWith("xref", StringComparison.Ordinal) || (there.Length > 0 && char.IsAsciiDigit(there[0])) || offset == 0;
    }

    private static bool MentionsEncryption(byte[] content) => content.AsSpan().IndexOf("/Encrypt"u8) >= 0;
}
