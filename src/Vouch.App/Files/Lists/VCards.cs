using System.Text.RegularExpressions;
using Vouch.Domain;
using Vouch.Domain.Tables;

namespace Vouch.App.Files.Lists;

/// <summary>Reads name, first e-mail address and organization of each card of an address book (RFC 6350, and 2.1 and 3.0 as they are written).</summary>
internal static partial class VCards
{
    public static Result<List<ListRow>> Read(string file, string text)
    {
        var cards = new List<ListRow>();
        Dictionary<string, string>? card = null;
        var begun = 0;
        foreach (var (line, content) in Unfolded(text))
        {
            var colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            // GROUP.NAME;PARAMETERS:VALUE
            var name = content[..colon].Split(';')[0].Split('.')[^1].Trim().ToUpperInvariant();
            var value = Plain(content[(colon + 1)..]);
            switch (name, value.ToUpperInvariant())
            {
                case ("BEGIN", "VCARD"):
                    if (card is not null)
                    {
                        return TableProblems.Unreadable(file, begun, "begins a card that does not end");
                    }

                    (card, begun) = (new(StringComparer.OrdinalIgnoreCase), line);
                    break;
                case ("END", "VCARD"):
                    if (card is null)
                    {
                        return TableProblems.Unreadable(file, line, "ends a card that did not begin");
                    }

                    cards.Add(new(begun, card));
                    card = null;
                    break;
                case ("FN", _):
                    card?.TryAdd("name", value);
                    break;
                case ("EMAIL", _):
                    card?.TryAdd("email", value);
                    break;
                case ("ORG", _):
                    card?.TryAdd("institution", value.Split(';')[0].Trim());
                    break;
            }
        }

        return card is null ? cards : TableProblems.Unreadable(file, begun, "begins a card that does not end");
    }

    // A line that begins with a blank goes on where the one before ended.
    private static List<(int Line, string Content)> Unfolded(string text)
    {
        var lines = new List<(int Line, string Content)>();
        foreach (var (index, line) in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                if (lines.Count > 0)
                {
                    lines[^1] = (lines[^1].Line, lines[^1].Content + line[1..]);
                }
            }
            else if (line.Length > 0)
            {
                lines.Add((index + 1, line));
            }
        }

        return lines;
    }

    private static string Plain(string value) => Escape().Replace(value, match => match.Groups[1].Value is "n" or "N" ? " " : match.Groups[1].Value).Trim();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
