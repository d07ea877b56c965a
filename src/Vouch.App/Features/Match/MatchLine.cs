namespace Vouch.App.Features.Match;

/// <summary>The line of a market that holds one list, taken apart so that the list can be changed and everything else stays.</summary>
/// <param name="Number">Which line of the text, from 0.</param>
/// <param name="Head">The words before the list.</param>
/// <param name="Items">The list, best first.</param>
public sealed record MatchLine(int Number, IReadOnlyList<string> Head, IReadOnlyList<string> Items)
{
    /// <summary>Some are ranked alike: the list is retyped, not moved about.</summary>
    public bool HasEquals => Items.Contains("=");

    /// <summary>The names of all lists of a text, such as "a Ana" and "p City".</summary>
    public static IEnumerable<string> NamesIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('\n').Select(Words).Where(words => words.Length > 1 && HeadLength(words[0]) > 0).Select(words => $"{words[0]} {words[1]}");
    }

    /// <summary>The line of a list, or null.</summary>
    /// <param name="text">A market.</param>
    /// <param name="who">Such as "a Ana".</param>
    public static MatchLine? Find(string text, string? who)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var words = Words(lines[i]);
            if (words.Length > 1 && $"{words[0]} {words[1]}" == who && HeadLength(words[0]) is > 0 and var head && words.Length >= head)
            {
                return new(i, words[..head], words[head..]);
            }
        }

        return null;
    }

    /// <summary>The list with one item a place higher.</summary>
    public IReadOnlyList<string> WithMovedUp(int index)
    {
        string[] items = [.. Items];
        if (index > 0 && index < items.Length)
        {
            (items[index - 1], items[index]) = (items[index], items[index - 1]);
        }

        return items;
    }

    /// <summary>The list without one item.</summary>
    public IReadOnlyList<string> Without(int index) => [.. Items.Where((_, at) => at != index)];

    /// <summary>The text with another list on this line.</summary>
    public string In(string text, IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        lines[Number] = string.Join(' ', Head.Concat(items));
        return string.Join('\n', lines);
    }

    /// <summary>A retyped list.</summary>
    public static IReadOnlyList<string> Typed(string? list) => Words(list ?? "");

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int HeadLength(string keyword) => keyword switch
    {
        "a" => 2,
        "p" => 3,
        "c" => 4,
        _ => 0,
    };
}
