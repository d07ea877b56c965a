using System.Globalization;
using System.Text;

namespace Vouch.App.Features.Mentors.Directory;

/// <summary>What somebody typed into the search, as words alone: no operator of either database gets through.</summary>
public sealed record SearchWords(IReadOnlyList<string> Words)
{
    private const int Most = 8;

    private static readonly HashSet<string> TooCommon = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "at", "by", "dr", "for", "i", "in", "is", "it", "my", "of", "on", "or", "s", "that", "the", "to", "who", "with",
    };

    public bool IsEmpty => Words.Count == 0;

    public static SearchWords From(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormD).ToLowerInvariant() + " ")
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return new([.. words.Where(w => !TooCommon.Contains(w)).Distinct().Take(Most)]);
    }

    /// <summary>Each word may be the beginning of a longer one; all must occur.</summary>
    public string ForSqlite() => string.Join(' ', Words.Select(word => $"\"{word}\"*"));

    /// <inheritdoc cref="ForSqlite"/>
    public string ForPostgres() => string.Join(" & ", Words.Select(word => $"{word}:*"));
}
