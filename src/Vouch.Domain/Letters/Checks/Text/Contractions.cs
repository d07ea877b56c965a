namespace Vouch.Domain.Letters.Checks.Text;

/// <summary>Takes contractions apart so that a phrase is written once: <c>can't</c> reads as <c>can not</c>.</summary>
internal static class Contractions
{
    private static readonly HashSet<string> TakesIs = ["he", "she", "it", "that", "there", "who", "what", "here", "where", "how"];

    public static (string Head, string? Tail) Part(string word)
    {
        if (word == "cannot" || word == "can't")
        {
            return ("can", "not");
        }

        if (word == "won't")
        {
            return ("will", "not");
        }

        if (word == "let's")
        {
            return ("let", "us");
        }

        var at = word.LastIndexOf('\'');
        if (at <= 0)
        {
            return (word, null);
        }

        if (word.EndsWith("n't", StringComparison.Ordinal) && word.Length > 3)
        {
            return (word[..^3], "not");
        }

        var head = word[..at];
        return word[(at + 1)..] switch
        {
            "ll" => (head, "will"),
            "ve" => (head, "have"),
            "re" => (head, "are"),
            "m" => (head, "am"),
            "d" => (head, "would"),
            "s" when TakesIs.Contains(head) => (head, "is"),
            _ => (word, null),
        };
    }
}
