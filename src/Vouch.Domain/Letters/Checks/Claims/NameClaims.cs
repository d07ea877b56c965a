using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>Names of people, places and journals that no record has. The applicant's own name is recognized by its place.</summary>
internal static class NameClaims
{
    private static readonly HashSet<string> CommonAcronyms =
    [
        "icu", "ed", "er", "or", "ct", "mri", "ekg", "ecg", "iv", "usmle", "comlex", "mcat", "gpa", "md", "do", "phd", "mph", "copd", "chf", "dka", "ob", "gyn", "im", "em", "us", "usa", "cv",
        "picu", "nicu", "micu", "sicu", "pgy", "pgy1", "ms3", "ms4", "qi", "hiv", "er", "cpr", "acls", "bls", "irb", "emr", "ehr", "aoa", "ghhs", "acgme", "nrmp", "eras", "aamc", "ms", "ba", "bs", "i", "a", "am", "pm", "va", "osce", "gi", "ent", "pcp", "np", "pa", "rn", "sloe", "covid",
    ];

    /// <summary>Names that have become words of the clinic.</summary>
    private static readonly HashSet<string> Eponyms =
    [
        "crohn", "parkinson", "alzheimer", "graves", "hodgkin", "kawasaki", "marfan", "hashimoto", "addison", "cushing", "wernicke", "huntington", "barrett", "raynaud", "sjogren",
        "whipple", "foley", "doppler", "glasgow", "apgar", "turner", "guillain", "barre", "lyme", "wilson", "paget", "meniere", "bell", "babinski", "romberg", "swan", "ganz", "kussmaul",
        "medicaid", "medicare", "zoom", "excel", "powerpoint", "english", "christmas", "thanksgiving", "easter", "god", "internet",
    ];

    public static IEnumerable<(int First, int Last)> Find(LetterText letter, EvidenceBase evidence)
    {
        var applicant = ApplicantWords(letter, evidence);
        var names = new NamesOfRecords(evidence);
        foreach (var sentence in letter.Sentences)
        {
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                if (!IsNamePart(letter.Tokens[i]))
                {
                    continue;
                }

                var last = i;
                while (last < sentence.Last && letter.Tokens[last + 1].Break == Break.None && (IsNamePart(letter.Tokens[last + 1]) || JoinsName(letter, last + 1, sentence)))
                {
                    last++;
                }

                var unknown = Enumerable.Range(i, last - i + 1)
                    .Where(t => IsNamePart(letter.Tokens[t]) && !applicant.Contains(letter.Tokens[t].Word) && !evidence.Words.Contains(letter.Tokens[t].Word) && !names.KnowsShortened(letter.Tokens[t]))
                    .ToList();
                if (unknown.Count > 0 && !names.KnowsInitials(letter.Tokens, i, last))
                {
                    yield return (unknown[0], unknown[^1]);
                }

                i = last;
            }

            foreach (var (first, last) in names.TornApart(letter, sentence, applicant))
            {
                yield return (first, last);
            }
        }
    }

    /// <summary>Languages that the marker of names takes for ordinary capitalized words; speaking one is a claim.</summary>
    private static readonly HashSet<string> Languages = ["spanish", "french", "mandarin"];

    private static bool IsNamePart(in Token token) => (Languages.Contains(token.Word) && token.Is(TokenMarks.Capital)) || IsName(token);

    private static bool IsName(in Token token) => token.Is(TokenMarks.AllCapitals)
        ? !CommonAcronyms.Contains(token.Word) && token.Word.Length >= 3
        : token.Is(TokenMarks.Name) && token.Word.Length > 1 && !Eponyms.Contains(token.Word);

    private static bool JoinsName(LetterText letter, int i, Sentence sentence) =>
        i < sentence.Last && letter.Tokens[i].Word is "of" or "for" or "de" or "van" or "la" && IsNamePart(letter.Tokens[i + 1]);

    /// <summary>
    /// The applicant is the person the draft speaks of without a title: the untitled name that opens most sentences, together
    /// with the family name that stands beside it.
    /// </summary>
    private static HashSet<string> ApplicantWords(LetterText letter, EvidenceBase evidence)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = letter.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var titled = i > 0 && NameMarker.Titles.Contains(tokens[i - 1].Word) && tokens[i].Break == Break.None;
            var opens = tokens[i].Is(TokenMarks.SentenceStart) || (i > 0 && tokens[i - 1].Word is "recommend" or "when" or "for" or "that" or "known" or "supervised" or "of" or "mentored" or "supporting");
            if (tokens[i].Is(TokenMarks.Name) && !titled && opens && !tokens[i].Is(TokenMarks.AllCapitals))
            {
                counts[tokens[i].Word] = counts.GetValueOrDefault(tokens[i].Word) + (tokens[i].Is(TokenMarks.SentenceStart) ? 2 : 1);
            }
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        if (counts.Count == 0)
        {
            return words;
        }

        var first = counts.OrderByDescending(c => c.Value + (evidence.Words.Contains(c.Key) ? 3 : 0)).First().Key;
        words.Add(first);
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Word == first && tokens[i + 1].Is(TokenMarks.Name) && tokens[i + 1].Break == Break.None && !tokens[i].Is(TokenMarks.Possessive) && !tokens[i + 1].Is(TokenMarks.SentenceStart))
            {
                words.Add(tokens[i + 1].Word);
            }
        }

        return words;
    }
}
