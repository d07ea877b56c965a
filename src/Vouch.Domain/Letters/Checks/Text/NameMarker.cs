using Vouch.Domain.Letters.Checks.Lexicons;

namespace Vouch.Domain.Letters.Checks.Text;

/// <summary>
/// Marks tokens that are names: capitalized inside a sentence, or after a title; once seen so, at the start of a sentence too.
/// Which names they are never matters, so that a letter with another name reads the same.
/// </summary>
internal static class NameMarker
{
    public static readonly IReadOnlySet<string> Titles = new HashSet<string> { "dr", "mr", "mrs", "ms", "mx", "miss", "prof", "professor", "doctor" };

    /// <summary>Names that are also words: only their capital tells them apart.</summary>
    private static readonly HashSet<string> WordsToo =
    [
        "will", "may", "grace", "hope", "faith", "joy", "mark", "rich", "chase", "art", "bill", "drew", "grant", "max", "rob", "sue",
        "dawn", "summer", "april", "june", "august", "christian", "frank", "young", "best", "strong", "bright", "fine", "wise", "good",
    ];

    private static readonly HashSet<string> CapitalizedWords =
    [
        "i", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "english", "spanish", "french", "mandarin",
        "program", "director", "residency", "medicine", "internal", "surgery", "pediatrics", "psychiatry", "neurology", "obstetrics", "radiology", "cardiology", "oncology", "anesthesia", "anesthesiology", "dermatology", "urology", "pathology", "pharmacy", "nursing",
        "gynecology", "emergency", "family", "department", "hospital", "university", "school", "college", "committee", "selection",
        "admissions", "step", "usmle", "comlex", "mcat", "gpa", "icu", "ed", "or", "ct", "mri", "ekg", "iv", "md", "do", "phd", "american",
        "alpha", "omega", "gold", "humanism", "honor", "society", "shelf", "chief", "dean", "dear", "sincerely", "re", "to", "whom", "it", "concern",
        "sabbath", "ramadan", "lent", "easter", "passover", "christmas", "thanksgiving", "halloween", "diwali", "hanukkah", "bible", "quran", "torah", "islam", "judaism", "christianity", "buddhism", "hinduism",
    ];

    private static readonly HashSet<string> Particles =
        ["de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "al", "el", "bin", "bint", "ibn", "ben", "abu", "ó", "o", "ní", "mac", "y"];

    /// <summary>Words of the clinic that open sentences: "Recovery was slow" speaks of nobody called Recovery.</summary>
    private static readonly Lazy<HashSet<string>> ClinicalWords = new(() =>
    [
        .. LexiconTable.Read("lexicons/classes.csv").Where(r => r["class"] is "condition" or "clinical-context" or "process" or "patient" or "own-skill")
            .SelectMany(r => r["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ]);

    public static void Mark(Token[] tokens, List<Sentence> sentences)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            // "hard to miss. Dr. Hale" has no Miss Dr: a title names whom it stands before, in its own sentence.
            var afterTitle = i > 0 && Titles.Contains(tokens[i - 1].Word) && !token.Is(TokenMarks.SentenceStart) && !Titles.Contains(token.Word);
            if (token.Is(TokenMarks.Capital) && (afterTitle || LooksLikeName(tokens, i)))
            {
                known.Add(token.Word);
            }
        }

        foreach (var sentence in sentences)
        {
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                var token = tokens[i];
                if (!token.Is(TokenMarks.Capital) || token.Is(TokenMarks.AllCapitals))
                {
                    continue;
                }

                var named = known.Contains(token.Word) || ((token.Is(TokenMarks.SentenceStart) || token.Break == Break.Strong) && StartsWithName(tokens, i, sentence));
                if (named)
                {
                    tokens[i] = token with { Marks = token.Marks | TokenMarks.Name };
                }
            }

            MarkParticles(tokens, sentence);
        }
    }

    /// <summary>"Ana de Souza", "Ludwig van den Berg": small words inside a name belong to it.</summary>
    private static void MarkParticles(Token[] tokens, Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.Last; i++)
        {
            if (!Particles.Contains(tokens[i].Word) || tokens[i].Break != Break.None || !(tokens[i - 1].Is(TokenMarks.Name) || Titles.Contains(tokens[i - 1].Word)))
            {
                continue;
            }

            var end = i;
            while (end < sentence.Last && Particles.Contains(tokens[end + 1].Word) && tokens[end + 1].Break == Break.None)
            {
                end++;
            }

            if (end < sentence.Last && tokens[end + 1].Is(TokenMarks.Name) && tokens[end + 1].Break == Break.None)
            {
                for (var p = i; p <= end; p++)
                {
                    tokens[p] = tokens[p] with { Marks = tokens[p].Marks | TokenMarks.Name };
                }
            }
        }
    }

    private static bool LooksLikeName(Token[] tokens, int i)
    {
        var token = tokens[i];
        return !token.Is(TokenMarks.SentenceStart) && !token.Is(TokenMarks.AllCapitals) && token.Break != Break.Strong
            && token.Word.Length > 1 && (WordsToo.Contains(token.Word)
                ? token.Word is not ("may" or "april" or "june" or "august" or "summer") || i > 0 && tokens[i - 1].Is(TokenMarks.Capital) && !tokens[i - 1].Is(TokenMarks.SentenceStart)
                : !CapitalizedWords.Contains(token.Word) && !Titles.Contains(token.Word));
    }

    /// <summary>A sentence that opens with an unknown capitalized word and a verb: "Jordan seems …".</summary>
    private static bool StartsWithName(Token[] tokens, int i, Sentence sentence)
    {
        var token = tokens[i];
        if (i >= sentence.Last || CapitalizedWords.Contains(token.Word) || Titles.Contains(token.Word) || OrdinaryWords.Contains(token.Word)
            || ClinicalWords.Value.Contains(token.Word) || IsAbstractNoun(token.Word))
        {
            return false;
        }

        var next = tokens[i + 1];
        if (next.Break == Break.None && next.Is(TokenMarks.Capital) && !next.Is(TokenMarks.AllCapitals) && LooksLikeName(tokens, i + 1))
        {
            return true;
        }

        if (next.Break != Break.None)
        {
            return next.Break == Break.Comma && (next.Word is "like" or "unlike" or "who" or "alongside" or "along"
                || (next.Word is "the" or "another" && i + 2 <= sentence.Last && (next.Word == "another" || tokens[i + 2].Word is "other" or "second" or "third" or "fourth")));
        }

        var adverbThenVerb = next.Word.Length > 4 && next.Word.EndsWith("ly", StringComparison.Ordinal) 
            && i + 2 <= sentence.Last && OrdinaryWords.IsVerbLike(tokens[i + 2].Word);
        return token.Is(TokenMarks.Possessive) || OrdinaryWords.IsVerbLike(next.Word) || adverbThenVerb;
    }

    private static bool IsAbstractNoun(string word) => word.Length > 6
        && (word.EndsWith("tion", StringComparison.Ordinal) || word.EndsWith("ness", StringComparison.Ordinal)
            || word.EndsWith("ity", StringComparison.Ordinal) || word.EndsWith("ism", StringComparison.Ordinal));
}
