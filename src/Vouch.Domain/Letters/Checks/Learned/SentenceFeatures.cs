using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Learned;

/// <summary>
/// A sentence as the runs of one, two and three words in it. Every name, title and pronoun of a person is the same mark, and the forms
/// of a verb are one, so that nothing learned can depend on who is spoken of.
/// </summary>
internal static class SentenceFeatures
{
    public const int LongestRun = 3;

    /// <summary>Anybody, by name, title or pronoun.</summary>
    public const string Somebody = "@";

    private const string Figure = "#";
    private const string Edge = "$";

    private static readonly HashSet<string> Pronouns =
        ["she", "he", "they", "her", "his", "their", "him", "them", "hers", "theirs", "herself", "himself", "themself", "themselves"];

    /// <summary>The words of the sentence as they are learned from, each with the token it stands for; an edge on either side.</summary>
    public static List<(string Word, int Token)> Words(Token[] tokens)
    {
        List<(string Word, int Token)> words = [(Edge, -1)];
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Break != Break.None && words.Count > 1)
            {
                words.Add((token.Break == Break.Comma ? "," : ";", -1));
            }

            if (token.Is(TokenMarks.Capital) && NameMarker.Titles.Contains(token.Word))
            {
                continue;
            }

            words.Add((Form(token), i));
        }

        words.Add((Edge, -1));
        return words;
    }

    /// <summary>The distinct runs, in the order they first stand.</summary>
    public static IEnumerable<string> Of(List<(string Word, int Token)> words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = 1; length <= LongestRun && i + length <= words.Count; length++)
            {
                var run = Run(words, i, length);
                if (run is not (Edge or "," or ";") && seen.Add(run))
                {
                    yield return run;
                }
            }
        }
    }

    public static string Run(List<(string Word, int Token)> words, int at, int length) => length switch
    {
        1 => words[at].Word,
        2 => $"{words[at].Word} {words[at + 1].Word}",
        _ => $"{words[at].Word} {words[at + 1].Word} {words[at + 2].Word}",
    };

    private static string Form(Token token) => token switch
    {
        _ when token.Is(TokenMarks.Name) || Pronouns.Contains(token.Word) => Somebody,
        _ when token.Is(TokenMarks.Number) => Figure,
        { Word: "is" or "was" or "are" or "were" or "been" or "being" or "am" } => "be",
        { Word: "has" or "had" or "having" } => "have",
        { Word: "does" or "did" or "done" or "doing" } => "do",
        { Word: var word } when word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => token.Word,
    };
}
