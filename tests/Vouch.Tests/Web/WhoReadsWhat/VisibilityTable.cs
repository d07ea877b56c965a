using System.Text.RegularExpressions;

namespace Vouch.Tests.Web.WhoReadsWhat;

/// <summary>docs/visibility.md, read as data: who reads which words, and which address shows them.</summary>
internal sealed partial class VisibilityTable
{
    /// <param name="Readers">Those who find it.</param>
    /// <param name="Allowed">Those, and whoever may read it where no page shows it yet.</param>
    public sealed record Text(string Entity, string Name, IReadOnlySet<string> Readers, IReadOnlySet<string> Allowed);

    private VisibilityTable(IReadOnlyList<string> readers, IReadOnlyList<Text> texts, IReadOnlySet<string> others, IReadOnlyDictionary<string, IReadOnlySet<string>> routes) =>
        (Readers, Texts, OtherEntities, Routes) = (readers, texts, others, routes);

    public static string File { get; } = Path.Combine(Look.StyleSheets.WebFolder.Parent!.Parent!.FullName, "docs", "visibility.md");

    /// <summary>The heads of the columns: everybody's relation to the trainee and the mentor.</summary>
    public IReadOnlyList<string> Readers { get; }

    public IReadOnlyList<Text> Texts { get; }

    /// <summary>Entities that hold no words of anybody's.</summary>
    public IReadOnlySet<string> OtherEntities { get; }

    /// <summary>Every address with the texts it shows to those who may read them.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Routes { get; }

    public static VisibilityTable Read()
    {
        var tables = Sections().Split(System.IO.File.ReadAllText(File)).Select(Rows).Where(rows => rows.Count > 0).ToList();
        Assert.Equal(3, tables.Count);
        var readers = tables[0][0].Skip(2).ToList();
        return new(
            readers,
            [.. tables[0].Skip(1).Select(row => new Text(row[0], row[1], Marked(row, "reads"), Marked(row, "reads", "may")))],
            tables[1].Skip(1).Select(row => row[0]).ToHashSet(),
            tables[2].Skip(1).ToDictionary(
                row => row[0].Trim('`'),
                row => (IReadOnlySet<string>)row[1].Split("; ").Where(text => text != "–").ToHashSet()));

        IReadOnlySet<string> Marked(string[] row, params string[] marks) => readers.Where((_, column) => marks.Contains(row[column + 2])).ToHashSet();
    }

    // The first row is the head; the line of dashes under it says nothing.
    private static List<string[]> Rows(string section) =>
    [
        .. section.Split('\n')
            .Where(line => line.StartsWith('|') && !line.StartsWith("| -", StringComparison.Ordinal))
            .Select(line => Bars().Split(line.Trim()[1..^1]).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal)).ToArray()),
    ];

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bars();

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Sections();
}
