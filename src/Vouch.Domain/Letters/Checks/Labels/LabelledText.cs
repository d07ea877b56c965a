namespace Vouch.Domain.Letters.Checks.Labels;

/// <summary>A text somebody judged: which categories it shows, or none.</summary>
/// <param name="Group">The file it came from: a category, <c>clinical</c> or <c>pairs</c>.</param>
/// <param name="Categories">Categories a reader would name; empty for a near miss.</param>
/// <param name="Text">The text.</param>
public sealed record LabelledText(string Group, IReadOnlyList<string> Categories, string Text)
{
    public const string Clinical = "clinical";
    public const string Pairs = "pairs";

    /// <summary>
    /// Reads lines of the form <c>+ text</c> (shows the category of the file), <c>+[other,other] text</c> (shows more as well)
    /// and <c>- text</c> (shows nothing). In <c>pairs</c> a <c>+</c> line is the specific letter of the <c>-</c> line after it.
    /// </summary>
    public static IEnumerable<LabelledText> Parse(string group, IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var positive = line[0] == '+';
            if (!positive && line[0] != '-')
            {
                throw new FormatException($"{group}: a line begins with + or -: {line}");
            }

            var rest = line[1..].Trim();
            var also = Array.Empty<string>();
            if (rest.StartsWith('['))
            {
                var close = rest.IndexOf(']', StringComparison.Ordinal);
                also = rest[1..close].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                rest = rest[(close + 1)..].Trim();
            }

            yield return new LabelledText(group, positive ? [group, .. also] : also, rest.Replace("\\n", "\n", StringComparison.Ordinal));
        }
    }
}
