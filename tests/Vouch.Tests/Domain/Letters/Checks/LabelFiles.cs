using System.Runtime.CompilerServices;
using Vouch.Domain.Letters.Checks.Labels;

namespace Vouch.Tests.Domain.Letters.Checks;

/// <summary>The labelled texts beside this file.</summary>
internal static class LabelFiles
{
    public static IEnumerable<LabelledText> All([CallerFilePath] string here = "") => In(Path.Combine(Path.GetDirectoryName(here)!, "Labels"));

    /// <summary>Texts the rules have never been mended by, and never shall be.</summary>
    public static IEnumerable<LabelledText> HeldOut(string folder = "held-out", [CallerFilePath] string here = "") =>
        In(Path.Combine(Path.GetDirectoryName(here)!, "Labels", folder));

    private static IEnumerable<LabelledText> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(f => LabelledText.Parse(Path.GetFileNameWithoutExtension(f), File.ReadAllLines(f)));
}
