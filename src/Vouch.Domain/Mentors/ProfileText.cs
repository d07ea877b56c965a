namespace Vouch.Domain.Mentors;

/// <summary>How free words in profiles are tidied: trimmed, single-spaced, empty means unsaid, doubles dropped.</summary>
public static class ProfileText
{
    public const int AboutLength = 2000;
    public const int MostTopics = 12;
    public const int TopicLength = 60;

    public static string? Line(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>Keeps line breaks, drops the blanks around.</summary>
    public static string? Paragraphs(string? text)
    {
        var trimmed = (text ?? "").ReplaceLineEndings("\n").Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    public static IReadOnlyList<string> List(IEnumerable<string> entries) =>
        [.. entries.Select(Line).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Splits what a person types into one box, by commas, semicolons or lines.</summary>
    public static IReadOnlyList<string> Split(string? text) => List((text ?? "").Split([',', ';', '\n']));

    internal static bool Fits(IReadOnlyList<string> entries, int most, int length) =>
        entries.Count <= most && entries.All(entry => entry.Length <= length);
}
