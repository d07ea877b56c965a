namespace Vouch.Cli;

/// <summary>Writes whole files or nothing: beside the target first, then renamed over it. '-' is standard output.</summary>
internal static class OutputFile
{
    public static void Write(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default) =>
        Write(path, stream => stream.Write(bytes.Span), cancellationToken);

    /// <summary>Writes what <paramref name="fill"/> puts into the stream, for files too large for memory.</summary>
    public static void Write(string path, Action<Stream> fill, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (path == "-")
        {
            using var output = Console.OpenStandardOutput();
            fill(output);
            return;
        }

        var full = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new BadInputException($"{path}: there is no such folder");
        }

        if (IsDevice(full))
        {
            using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
            fill(device);
            return;
        }

        var beside = $"{full}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                fill(stream);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(beside, full, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    // A pipe or /dev/null is written to; renaming over it would replace it.
    private static bool IsDevice(string path) =>
        File.Exists(path) && !File.GetAttributes(path).HasFlag(FileAttributes.Directory)
        && (File.GetAttributes(path).HasFlag(FileAttributes.Device) || path.StartsWith("/dev/", StringComparison.Ordinal));
}
