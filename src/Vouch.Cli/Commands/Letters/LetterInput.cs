using System.Text;

namespace Vouch.Cli.Commands.Letters;

/// <summary>Reads a letter from a file or standard input; says why when it cannot.</summary>
internal static class LetterInput
{
    public static string? TryRead(string file)
    {
        try
        {
            using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var bytes = memory.ToArray();
            return Vouch.Pdf.PdfText.IsPdf(bytes) ? Vouch.Pdf.PdfText.Read(bytes) : Decode(bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DecoderFallbackException or Vouch.Pdf.UnreadablePdfException)
        {
            Console.Error.WriteLine($"{file}: {Reason(problem)}");
            return null;
        }
    }

    /// <summary>UTF-8, or UTF-16 when a byte order mark says so. The mark belongs to the encoding, not to the text: offsets begin after it.</summary>
    private static string Decode(byte[] bytes)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        };
        var mark = bytes.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
        return encoding.GetString(bytes, mark, bytes.Length - mark);
    }

    private static string Reason(Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "the file may not be read.",
        DecoderFallbackException => "this is neither a text in UTF-8 (or UTF-16 with its mark) nor a PDF.",
        _ => problem.Message,
    };
}
