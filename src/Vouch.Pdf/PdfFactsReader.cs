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
        var pages = new List<PageSize>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = document.GetPage(number);
            pages.Add(new PageSize(page.Width, page.Height));
        }

        return facts with
        {
            IsEncrypted = document.IsEncrypted,
            Pages = pages,
            HasSignatureField = walk.Signature,
            HasFormFields = walk.Form,
            HasJavaScript = walk.JavaScript,
            HasAttachment = walk.Attachment,
            HasActiveContent = walk.Active,
            Objects = walk.Count,
            Text = PdfText.Read(document),
        };
    }

    /// <summary>The last <c>startxref</c> must point at a cross-reference table or stream inside the file, and <c>%%EOF</c> must follow.</summary>
    private static bool EndsProperly(byte[] content)
    {
        var start = Math.Max(0, content.Length - 2048);
        var tail = Encoding.Latin1.GetString(content, start, content.Length - start);
        var at = tail.LastIndexOf("startxref", StringComparison.Ordinal);
        if (at < 0 || tail.IndexOf("%%EOF", at, StringComparison.Ordinal) < 0)
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
