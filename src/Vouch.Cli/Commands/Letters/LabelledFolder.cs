using Vouch.Domain.Letters.Checks.Labels;

namespace Vouch.Cli.Commands.Letters;

/// <summary>A folder of labelled texts, one file a category.</summary>
internal static class LabelledFolder
{
    /// <summary>All its texts; null, and a word on standard error, when they cannot be read.</summary>
    public static List<LabelledText>? Read(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateFiles("*.txt").OrderBy(f => f.Name, StringComparer.Ordinal)
                .SelectMany(f => LabelledText.Parse(Path.GetFileNameWithoutExtension(f.Name), File.ReadAllLines(f.FullName)))];
        }
        catch (Exception problem) when (problem is DirectoryNotFoundException or FormatException)
        {
            Console.Error.WriteLine(problem is FormatException ? problem.Message : $"{folder.FullName}: there is no such folder.");
            return null;
        }
    }
}
