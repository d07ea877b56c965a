namespace Vouch.Cli;

/// <summary>Reads whole files, or standard input when the name is '-'.</summary>
internal static class InputFile
{
    private const int MostBytes = 1_500_000_000;
    private const int FirstLook = 64 * 1024;

    /// <summary>How a file is called in messages.</summary>
    public static string Display(string path) => path == "-" ? "(standard input)" : path;

    /// <summary>The bytes of a file, after a look at its beginning.</summary>
    /// <param name="path">A path or '-'.</param>
    /// <param name="objection">Says from the first bytes what is wrong with the first line, or null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static ReadOnlyMemory<byte> Read(
        string path, Func<ReadOnlySpan<byte>, string?>? objection = null, CancellationToken cancellationToken = default)
    {
        if (path != "-" && !File.Exists(path))
        {
            throw new BadInputException($"{path}: there is no such file");
        }

        using var stream = path == "-"
            ? Console.OpenStandardInput()
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (stream.CanSeek && stream.Length > MostBytes)
        {
            throw TooLarge(path);
        }

        // One byte more than needed: the last read then finds the end, and the reader has room for a missing line feed.
        var bytes = new byte[stream.CanSeek && stream.Length > 0 ? stream.Length + 1 : FirstLook];
        var length = 0;
        var looked = false;
        for (int read; (read = stream.Read(bytes, length, Math.Min(bytes.Length - length, 1 << 22))) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            length += read;
            if (!looked && objection is not null && (length >= FirstLook || length == bytes.Length))
            {
                Look(path, bytes.AsSpan(0, Math.Min(length, FirstLook)), objection);
                looked = true;
            }

            if (length == bytes.Length)
            {
                if (length >= MostBytes)
                {
                    throw TooLarge(path);
                }

                Array.Resize(ref bytes, (int)Math.Min(2L * length, MostBytes + 1L));
            }
        }

        if (!looked && objection is not null)
        {
            Look(path, bytes.AsSpan(0, length), objection);
        }

        return bytes.AsMemory(0, length);
    }

    private static void Look(string path, ReadOnlySpan<byte> beginning, Func<ReadOnlySpan<byte>, string?> objection)
    {
        if (objection(beginning) is { } reason)
        {
            throw new BadInputException($"{Display(path)}:1: {reason}");
        }
    }

    private static BadInputException TooLarge(string path) =>
        new($"{Display(path)}: more than {MostBytes / 1_000_000} MB, which is more than any market needs");
}
