using Vouch.Domain.Letters.Checks.Lexicons;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Mirror;

/// <summary>The words of distinction and of effort that the literature on letters counts, from <c>data/lexicons/mirror.csv</c>.</summary>
public static class MirrorWords
{
    private static readonly Lazy<(Family[] Standout, Family[] Effort, string[] Sources)> Words = new(Load);

    private readonly record struct Family(string Beginning, bool IsOpen)
    {
        public bool Has(string word) => IsOpen ? word.StartsWith(Beginning, StringComparison.Ordinal) : word == Beginning;
    }

    /// <summary>Where the families were published.</summary>
    public static IReadOnlyList<string> Sources => Words.Value.Sources;

    /// <summary>How often each kind stands in a text; names are not counted, whatever they are.</summary>
    public static (int Standout, int Effort) CountIn(string text)
    {
        var (standout, effort, _) = Words.Value;
        var own = LetterText.Read(text).Tokens.Where(token => !token.Is(TokenMarks.Name) || token.Is(TokenMarks.SentenceStart)).Select(token => token.Word).ToList();
        return (own.Count(word => Array.Exists(standout, family => family.Has(word))), own.Count(word => Array.Exists(effort, family => family.Has(word))));
    }

    private static (Family[] Standout, Family[] Effort, string[] Sources) Load()
    {
        var rows = LexiconTable.Read("lexicons/mirror.csv");
        var sources = LexiconTable.Read("lexicons/sources.csv").ToDictionary(row => row["source"], row => $"{row["citation"]} {row["url"]}", StringComparer.Ordinal);
        return (Of("standout"), Of("effort"), [.. rows.SelectMany(row => row["sources"].Split(' ')).Distinct(StringComparer.Ordinal).Select(name => sources[name])]);

        Family[] Of(string measure) => [.. rows.Where(row => row["measure"] == measure).SelectMany(row => row["words"].Split(' '))
            .Select(word => new Family(word.TrimEnd('*'), word.EndsWith('*')))];
    }
}
