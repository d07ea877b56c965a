using System.Runtime.CompilerServices;
using Vouch.Domain.Letters.Checks.Labels;

namespace Vouch.Tests.Domain.Letters.Checks;

/// <summary>The labelled texts beside this file.</summary>
internal static class LabelFiles
{
    public static IEnumerable<LabelledText> All([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "Labels"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(f => LabelledText.Parse(Path.GetFileNameWithoutExtension(f), File.ReadAllLines(f)));
}
