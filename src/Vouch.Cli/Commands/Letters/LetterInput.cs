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

    private static string Decode(byte[] bytes)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        return strict.GetString(bytes).TrimStart('\uFEFF');
    }

    private static string Reason(Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "the file may not be read.",
        DecoderFallbackException => "this is neither UTF-8 text nor a PDF.",
        _ => problem.Message,
    };
}
