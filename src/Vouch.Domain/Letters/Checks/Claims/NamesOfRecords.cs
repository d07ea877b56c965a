using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>
/// Names of several words, which must stand together in one record: every word of "Outstanding Clinical Fellow" may be known and the honor
/// still be invented. "Am J Physiol" and "ACS" are read as what they shorten.
/// </summary>
internal sealed class NamesOfRecords(EvidenceBase evidence)
{
    private readonly List<Token[]> _records = [.. evidence.Items.Select(i => i.Text.Tokens)];

    /// <summary>Words that name a kind of place or office and nothing in particular.</summary>
    private static readonly HashSet<string> Kinds =
    [
        "program", "director", "residency", "medicine", "internal", "surgery", "pediatrics", "psychiatry", "neurology", "obstetrics", "radiology", "cardiology", "oncology", "anesthesia", "anesthesiology",
        "dermatology", "urology", "pathology", "pharmacy", "nursing", "gynecology", "emergency", "family", "department", "hospital", "university", "school", "committee", "selection", "admissions", "step", "chief",
        "dean", "dear", "medical", "center", "clinic", "division", "grand", "rounds", "intensive", "care", "unit", "ck", "cs", "general", "resident", "fellow", "professor", "associate", "assistant", "doctor",
        "clerkship", "rotation", "health", "service", "english", "spanish", "french", "mandarin", "i",
    ];

    private static readonly HashSet<string> Calendar =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "new", "year", "eve",
    ];

    private static readonly Dictionary<string, string> Shortenings = new(StringComparer.Ordinal) { ["j"] = "journal", ["dept"] = "department", ["natl"] = "national", ["intl"] = "international", ["univ"] = "university", ["st"] = "saint" };

    /// <summary>"Journal" where a record writes "J", "Physiology" where it writes "Physiol", and the other way round.</summary>
    public bool KnowsShortened(Token word) => _records.Exists(r => Array.Exists(r, t => IsShort(t, word) || IsShort(word, t)));

    /// <summary>"American College of Surgeons" where a record writes "ACS", and the other way round.</summary>
    public bool KnowsInitials(Token[] tokens, int first, int last)
    {
        var begin = first;
        while (begin > 0 && tokens[begin].Break == Break.None && !tokens[begin].Is(TokenMarks.SentenceStart) && tokens[begin - 1].Is(TokenMarks.Capital))
        {
            begin--;
        }

        var initials = string.Concat(Enumerable.Range(begin, last - begin + 1).Where(i => tokens[i].Is(TokenMarks.Capital)).Select(i => tokens[i].Word[..1]));
        var acronym = first == last && tokens[first].Is(TokenMarks.AllCapitals) ? tokens[first].Word : null;
        return _records.Exists(r => (initials.Length > 2 && Array.Exists(r, t => t.Is(TokenMarks.AllCapitals) && t.Word == initials)) || (acronym?.Length > 2 && InitialsIn(r).Contains(acronym, StringComparison.Ordinal)));
    }

    /// <summary>Names whose words are known, but from no one record.</summary>
    public IEnumerable<(int First, int Last)> TornApart(LetterText letter, Sentence sentence, HashSet<string> applicant)
    {
        var tokens = letter.Tokens;
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            if (!IsCapital(tokens, i, sentence))
            {
                continue;
            }

            var last = i;
            while (last < sentence.Last && !tokens[last].Is(TokenMarks.Possessive) && tokens[last + 1].Break == Break.None
                && (IsCapital(tokens, last + 1, sentence) || (last + 2 <= sentence.Last && tokens[last + 1].Word is "of" or "for" && tokens[last + 2].Break == Break.None && IsCapital(tokens, last + 2, sentence))))
            {
                last++;
            }

            var words = Enumerable.Range(i, last - i + 1).Select(t => tokens[t]).Where(t => t.Is(TokenMarks.Capital) && !applicant.Contains(t.Word)).ToList();
            if (words.Count > 1 && !words.TrueForAll(w => Kinds.Contains(w.Word)) && !words.Exists(w => Calendar.Contains(w.Word) || NameMarker.Titles.Contains(w.Word))
                && !StandsTogether(words) && !KnowsInitials(tokens, i, last))
            {
                yield return (i, last);
            }

            i = last;
        }
    }

    private static bool IsCapital(Token[] tokens, int i, Sentence sentence) => tokens[i].Is(TokenMarks.Capital) && tokens[i].Word.Length > 1 && !NameMarker.Titles.Contains(tokens[i].Word) && !Calendar.Contains(tokens[i].Word)
        && (i > sentence.First || tokens[i].Is(TokenMarks.Name));

    private bool StandsTogether(List<Token> words) =>
        _records.Exists(r => words.TrueForAll(w => Kinds.Contains(w.Word) || Array.Exists(r, t => t.Word == w.Word || IsShort(t, w) || IsShort(w, t) || Stem.Of(t.Word) == Stem.Of(w.Word))));

    private static bool IsShort(Token shortened, Token full) => shortened.Is(TokenMarks.Capital) && full.Word.Length > shortened.Word.Length
        && (Shortenings.GetValueOrDefault(shortened.Word) == full.Word
            || (shortened.Word.Length >= 2 && full.Word.Length >= shortened.Word.Length + 2 && full.Word.Length > 5 && full.Is(TokenMarks.Capital) && full.Word.StartsWith(shortened.Word, StringComparison.Ordinal)));

    private static string InitialsIn(Token[] record) => string.Concat(record.Select(t => t.Is(TokenMarks.Capital) && t.Word.Length > 1 ? t.Word[..1] : t.Word is "of" or "and" or "for" or "the" ? "" : " "));
}
