using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>The parts of a person's name: lower case, without accents, titles, degrees and initials.</summary>
/// <param name="First">The first of the given names.</param>
/// <param name="Last">The last word of the family name; null for people of one name.</param>
/// <param name="Parts">Every part.</param>
/// <param name="Given">The words of the first given name, two when it is hyphenated.</param>
/// <param name="Family">The words of the family name that stand together, two when it is hyphenated; empty for people of one name.</param>
internal sealed record PersonName(string? First, string? Last, IReadOnlyList<string> Parts, IReadOnlyList<string> Given, IReadOnlyList<string> Family)
{
    private static readonly HashSet<string> NotParts =
    [
        "md", "do", "phd", "mph", "ms", "mr", "mrs", "mx", "dr", "miss", "prof", "professor", "jr", "sr", "ii", "iii", "rn", "mbbs", "facp", "mba", "msc", "bsc", "dds", "np", "pa",
    ];

    public static PersonName Of(string? name)
    {
        var head = Head(name ?? "");
        var tokens = new List<Token>();
        Tokenizer.Read(head, 0, head.Length, tokens);
        var groups = new List<List<string>>();
        var end = -1;
        foreach (var token in tokens)
        {
            var word = WordShape.WithoutAccents(token.Word);
            if (word.Length < 2 || NotParts.Contains(word))
            {
                continue;
            }

            if (groups.Count > 0 && token.Start == end + 1 && head[end] is '-' or '‐' or '\u2011')
            {
                groups[^1].Add(word);
            }
            else
            {
                groups.Add([word]);
            }

            end = token.End;
        }

        List<string> parts = [.. groups.SelectMany(g => g)];
        return groups.Count == 0
            ? new PersonName(null, null, [], [], [])
            : new PersonName(parts[0], groups.Count > 1 ? parts[^1] : null, parts, groups[0], groups.Count > 1 ? groups[^1] : []);
    }

    /// <summary>"Okafor, Maya" is turned around; in "Maya Okafor, MD" the degree is left out.</summary>
    private static string Head(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            return name;
        }

        var second = parts[1].Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        var degree = second.Split(' ').All(NotParts.Contains);
        return degree || parts[0].Contains(' ', StringComparison.Ordinal) ? parts[0] : $"{parts[1]} {parts[0]}";
    }
}
