using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>Honors and ranks that the records give otherwise or not at all: a prize by another name, "the top decile", "chief of surgery".</summary>
internal static class HonorClaims
{
    private static readonly HashSet<string> Honors = ["prize", "award", "medal", "scholarship"];
    private static readonly string[] HonorBeginnings = ["prize", "award", "medal", "scholarship", "honor", "won", "year"];
    private static readonly HashSet<string> Determiners = ["the", "a", "an", "our", "her", "his", "their", "this", "that", "its", "won", "received", "and", "of", "for", "with"];

    /// <summary>Words that say nothing of which prize it is.</summary>
    private static readonly HashSet<string> Plain =
        ["national", "annual", "departmental", "department", "prestigious", "same", "first", "second", "third", "grand", "such", "only", "one", "major", "local", "regional", "school", "hospital", "university", "another", "coveted", "top", "that", "coming", "upcoming", "next", "current", "proposed", "later", "early", "career"];

    /// <summary>The words of an honor or rank that begins, or of a prize that ends, at a token, when no record has it.</summary>
    public static (int First, int Last)? At(Token[] tokens, int i, Sentence sentence, EvidenceBase evidence)
    {
        if (Honors.Contains(tokens[i].Word))
        {
            return NamedPrize(tokens, i, sentence, evidence);
        }

        if (tokens[i].Word == "top" && i < sentence.Last)
        {
            return TopShare(tokens, i, sentence, evidence);
        }

        return tokens[i].Word == "chief" && i + 2 <= sentence.Last && tokens[i + 1].Word == "of" && tokens[i + 2].Word is not ("the" or "a" or "our") && !evidence.HasTogether("chief", tokens[i + 2].Word)
            ? (i, i + 2)
            : null;
    }

    /// <summary>"First author" in a sentence that speaks most of a record which gives another place among the authors.</summary>
    public static bool IsOtherPlace(string[] words, HashSet<string> told, EvidenceBase evidence)
    {
        if (words is not [var place and ("first" or "second" or "third" or "last" or "senior"), "author"])
        {
            return false;
        }

        var records = evidence.Records.Where(r => r.Text.Tokens.Any(t => t.Word is "author" or "authors"))
            .Select(r => (r.Text, Shared: told.Count(s => s.Length > 3 && s != "author" && r.Stems.Contains(s)))).ToList();
        var most = records.Count == 0 ? 0 : records.Max(r => r.Shared);
        var closest = records.Where(r => r.Shared == most).ToList();
        return most > 1 && closest.Count == 1 && PlacesIn(closest[0].Text) is { Count: > 0 } places && !places.Contains(place);
    }

    private static List<string> PlacesIn(LetterText record) =>
        [.. Enumerable.Range(0, Math.Max(0, record.Tokens.Length - 1)).Where(i => record.Tokens[i + 1].Word == "author").Select(i => record.Tokens[i].Word)];

    private static (int First, int Last)? NamedPrize(Token[] tokens, int i, Sentence sentence, EvidenceBase evidence)
    {
        var first = i;
        while (first > sentence.First && i - first < 4 && tokens[first].Break == Break.None && !Determiners.Contains(tokens[first - 1].Word) && !tokens[first - 1].Is(TokenMarks.Possessive))
        {
            first--;
        }

        var names = Enumerable.Range(first, i - first).Where(t => !Plain.Contains(tokens[t].Word) && tokens[t].Word.Length > 3).Select(t => Stem.Of(tokens[t].Word)).ToList();
        var borneOut = names.Count == 0 || first == sentence.First
            || evidence.Items.Any(r => names.Exists(r.Stems.Contains) && r.Text.Tokens.Any(t => HonorBeginnings.Any(h => t.Word.StartsWith(h, StringComparison.Ordinal))));
        return borneOut ? null : (first, i);
    }

    private static (int First, int Last)? TopShare(Token[] tokens, int i, Sentence sentence, EvidenceBase evidence)
    {
        var last = i + 1;
        double? percent = tokens[last].Word switch { "decile" or "tenth" => 10, "quintile" or "fifth" => 20, "quartile" or "quarter" => 25, "tertile" or "third" => 100.0 / 3, "half" => 50, _ => null };
        if (percent is null && Quantity.ValueAt(tokens, last) is { } value)
        {
            percent = tokens[last].Is(TokenMarks.Percent) ? value : null;
            if (percent is null && last < sentence.Last && tokens[last + 1].Word == "percent")
            {
                percent = value;
                last++;
            }
        }

        return percent is not { } share || evidence.Items.Any(r => Has(r.Text, share)) ? null : (i, last);

        bool Has(LetterText record, double claimed) => record.Tokens.Any(t => t.Word == tokens[last].Word && tokens[last].Word != "percent")
            || (record.Tokens.Any(t => t.Word == "top") && Quantity.In(record).Exists(q => q.Percent && q.Value <= claimed))
            || (record.Tokens.Any(t => t.Word == "percentile") && Quantity.In(record).Exists(q => q.Nouns.Count > 0 && q.Nouns[0].StartsWith("percentil", StringComparison.Ordinal) && q.Value >= 100 - claimed - 0.5))
            || (record.Tokens.Any(t => t.Word is "ranked" or "rank") && EvidenceBase.Pairs([Quantity.In(record)]).Any(p => p.A.Value < p.B.Value && 100 * p.A.Value / p.B.Value <= claimed));
    }
}
