using Vouch.Domain.Letters.Checks.Lexicons;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>The names of specialties and of their physicians, from <c>data/lexicons/specialties.csv</c>.</summary>
internal static class SpecialtyNames
{
    private readonly record struct Row(string Specialty, string Parent, string[][] Names, string[][] Abbreviations);

    private static readonly Row[] Rows = [.. LexiconTable.Read("lexicons/specialties.csv").Select(
        r => new Row(r["specialty"], r["parent"], Words(r["names"]), Words(r["abbreviations"])))];

    /// <summary>Every specialty named in a field such as "Internal Medicine" or "IM / Pediatrics"; small letters are fine there.</summary>
    public static IReadOnlyList<int> In(string? field)
    {
        var tokens = new List<Token>();
        Tokenizer.Read(field ?? "", 0, field?.Length ?? 0, tokens);
        Token[] array = [.. tokens.Select(t => t with { Marks = t.Marks | TokenMarks.AllCapitals })];
        var found = new List<int>();
        for (var i = 0; i < array.Length; i++)
        {
            if (LongestAt(array, i, array.Length - 1) is { } match)
            {
                found.Add(match.Row);
                i = match.Last;
            }
        }

        return found.Count == 0 && array is [{ Word: "medicine" }] ? [0] : [.. found.Distinct()];
    }

    /// <summary>The longest name that begins at a token: "general surgery" rather than "surgery". Abbreviations count in capitals only.</summary>
    public static (int Row, int Last)? LongestAt(Token[] tokens, int at, int lastToken)
    {
        (int Row, int Last)? best = null;
        for (var row = 0; row < Rows.Length; row++)
        {
            foreach (var name in Rows[row].Names)
            {
                Consider(row, name, capitals: false);
            }

            foreach (var name in Rows[row].Abbreviations)
            {
                Consider(row, name, capitals: true);
            }
        }

        return best;

        void Consider(int row, string[] words, bool capitals)
        {
            var last = at + words.Length - 1;
            if (last <= lastToken && (best is null || last > best.Value.Last) && Stands(tokens, at, words) && (!capitals || IsCapitals(tokens[at])))
            {
                best = (row, last);
            }
        }
    }

    /// <summary>A subspecialty is the way beyond the one applied to, and its parent the way there.</summary>
    public static bool AreRelated(int found, int own) =>
        Rows[found].Parent == Rows[own].Specialty || Rows[own].Parent == Rows[found].Specialty
        || (Rows[own].Specialty == "medicine-pediatrics" && Rows[found].Specialty is "internal medicine" or "pediatrics");

    /// <summary>"Surgery" alone may stand for any of these.</summary>
    public static bool IsSurgical(int row) =>
        Rows[row].Names.Any(n => n.Contains("surgery", StringComparer.Ordinal)) || Rows[row].Specialty is "otolaryngology" or "urology" or "ophthalmology";

    private static bool IsCapitals(in Token token) => token.Is(TokenMarks.AllCapitals);

    private static bool Stands(Token[] tokens, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = tokens[at + i].Word;
            if (word != words[i] && !(word.Length == words[i].Length + 1 && word[^1] == 's' && word.StartsWith(words[i], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    private static string[][] Words(string field) =>
        [.. field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => n.ToLowerInvariant().Split(' '))];
}
