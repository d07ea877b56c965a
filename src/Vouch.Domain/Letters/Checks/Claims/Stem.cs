namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>Takes the common English endings off, so that "presentations" meets "presented". Rough on purpose; both sides go through it.</summary>
internal static class Stem
{
    private static readonly string[] Endings =
        ["ations", "ation", "ings", "ing", "ions", "ion", "ments", "ment", "ers", "er", "ors", "or", "ies", "ied", "ed", "es", "s", "e", "y"];

    public static string Of(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word.Length > 3 && word.EndsWith('s') ? word[..^1] : word;
    }
}
