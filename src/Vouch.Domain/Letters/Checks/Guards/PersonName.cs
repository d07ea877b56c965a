using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>The parts of a person's name, lower case, without titles, degrees and initials.</summary>
internal sealed record PersonName(string? First, string? Last, IReadOnlyList<string> Parts)
{
    private static readonly HashSet<string> NotParts = ["md", "do", "phd", "mph", "ms", "mr", "mrs", "mx", "dr", "miss", "prof", "professor", "jr", "sr", "ii", "iii", "rn", "mbbs", "facp"];

    public static PersonName Of(string? name)
    {
        var tokens = new List<Token>();
        var head = (name ?? "").Split(',')[0];
        Tokenizer.Read(head, 0, head.Length, tokens);
        var parts = tokens.Select(t => t.Word).Where(w => w.Length > 1 && !NotParts.Contains(w)).ToList();
        return new PersonName(parts.Count > 1 ? parts[0] : parts.FirstOrDefault(), parts.Count > 1 ? parts[^1] : null, parts);
    }
}
