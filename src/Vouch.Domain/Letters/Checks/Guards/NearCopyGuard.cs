using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>
/// A letter that says the same as another by the same writer. Names, pronouns and numbers are masked, so that exchanging them
/// does not hide the copy; a shared description of the rotation alone does not make one.
/// </summary>
internal static class NearCopyGuard
{
    private const int ShingleWords = 4;
    private const int FewestShingles = 12;

    /// <summary>Share of this letter's word groups that stand in the other one, from which on it is called a copy.</summary>
    private const double CopyShare = 0.55;

    private static readonly HashSet<string> Pronouns =
        ["she", "he", "they", "her", "his", "him", "them", "their", "theirs", "hers", "herself", "himself", "themself", "themselves"];

    public static IEnumerable<GuardFinding> Find(LetterText letter, GuardContext context)
    {
        var own = Shingles(letter);
        if (own.Count < FewestShingles)
        {
            yield break;
        }

        foreach (var other in context.OtherLetters)
        {
            var share = (double)own.Count(Shingles(LetterText.Read(other).WithoutAccents()).Contains) / own.Count;
            if (share >= CopyShare)
            {
                var start = letter.Tokens[0].Start;
                var end = letter.Tokens[^1].End;
                yield return new GuardFinding(
                    LetterGuards.NearCopy, start, end, "", $"About {share:P0} of this letter stands word for word in another letter of yours.");
                yield break;
            }
        }
    }

    private static HashSet<string> Shingles(LetterText letter)
    {
        var words = letter.Tokens.Select(Mask).Where(w => w.Length > 0).ToList();
        var shingles = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + ShingleWords <= words.Count; i++)
        {
            shingles.Add(string.Join(' ', words.Skip(i).Take(ShingleWords)));
        }

        return shingles;
    }

    private static string Mask(Token token) => token switch
    {
        _ when token.Is(TokenMarks.Name) => "@",
        _ when NameMarker.Titles.Contains(token.Word) => "",
        _ when Pronouns.Contains(token.Word) => "%",
        _ when token.Is(TokenMarks.Number) => "#",
        _ => token.Word,
    };
}
