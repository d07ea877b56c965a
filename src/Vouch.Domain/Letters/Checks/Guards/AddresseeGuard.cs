using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>A salutation or a sentence that speaks to one named program or person, in a letter that goes to many or to another.</summary>
internal static class AddresseeGuard
{
    private static readonly HashSet<string> RoleWords =
    [
        "program", "director", "directors", "residency", "fellowship", "selection", "admissions", "committee", "members", "member", "of", "the", "and", "to", "whom",
        "it", "may", "concern", "colleague", "colleagues", "sir", "madam", "or", "dear", "faculty", "chair", "dean", "esteemed", "all", "reviewers", "reader",
        "scholarship", "medical", "school", "fellow", "programs", "internal", "medicine", "pediatrics", "surgery", "general", "psychiatry", "neurology", "emergency", "family",
        "obstetrics", "gynecology", "orthopaedic", "orthopedic", "dermatology", "radiology", "anesthesiology", "applicant", "review", "board", "team", "ladies", "gentlemen", "a", "an", "application", "education", "graduate", "doctor", "training", "physicians", "physician", "evaluation", "council", "search", "association",
        "otolaryngology", "urology", "ophthalmology", "pathology", "plastic", "vascular", "neurosurgery", "neurological", "cardiology", "oncology", "anesthesia", "med", "peds", "hospital", "admission", "residencies", "leadership",
    ];

    private static readonly HashSet<string> PlaceNouns = ["university", "hospital", "medical", "clinic", "health", "college", "institute", "residency", "program", "center", "school"];

    public static IEnumerable<GuardFinding> Find(LetterText letter, GuardContext context)
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new List<Token>();
        Tokenizer.Read(context.Addressee ?? "", 0, context.Addressee?.Length ?? 0, tokens);
        allowed.UnionWith(tokens.Select(t => WordShape.WithoutAccents(t.Word)));
        allowed.UnionWith(PersonName.Of(context.ApplicantName).Parts);
        allowed.UnionWith(PersonName.Of(context.WriterName).Parts);

        foreach (var sentence in letter.Sentences)
        {
            if (InSalutation(letter, sentence, allowed) is { } named || InBody(letter, sentence, allowed) is { } body && (named = body) >= 0)
            {
                var start = letter.Tokens[sentence.First].Start;
                var end = letter.Tokens[SalutationEnd(letter, sentence, named)].End;
                var first = letter.Tokens[sentence.First].Word == "dear" ? start : letter.Tokens[named].Start;
                yield return new GuardFinding(
                    LetterGuards.NamedAddressee, first, end, letter.Source[first..end], "The letter names an addressee that it is not meant for alone.");
                yield break;
            }
        }
    }

    private static int SalutationEnd(LetterText letter, Sentence sentence, int named)
    {
        var last = named;
        while (last < sentence.Last && letter.Tokens[last + 1].Is(TokenMarks.Capital) && letter.Tokens[last + 1].Break == Break.None)
        {
            last++;
        }

        return last;
    }

    private static int? InSalutation(LetterText letter, Sentence sentence, HashSet<string> allowed)
    {
        var task = sentence.Count > 1 && letter.Tokens[sentence.First + 1].Word == "do";
        var opens = letter.Tokens[sentence.First].Word is "dear" or "attention" or "attn" || (letter.Tokens[sentence.First].Word == "to" && !task && sentence.Count <= 9);
        if (!opens)
        {
            return null;
        }

        for (var i = sentence.First + 1; i <= sentence.Last; i++)
        {
            var token = letter.Tokens[i];
            if ((token.Break == Break.Strong && i > sentence.First + 1) || (i > sentence.First + 1 && !token.Is(TokenMarks.Capital) && !RoleWords.Contains(token.Word) && token.Word is not ("at" or "for" or "in")))
            {
                return null;
            }

            if (token.Is(TokenMarks.Capital) && !RoleWords.Contains(token.Word) && !NameMarker.Titles.Contains(token.Word) && !allowed.Contains(token.Word) && token.Word.Length > 1)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"your program at Mercy", "the residency at Stanford", "would thrive at Mercy": said to one program.</summary>
    private static int? InBody(LetterText letter, Sentence sentence, HashSet<string> allowed)
    {
        for (var i = sentence.First; i + 2 <= sentence.Last; i++)
        {
            var word = letter.Tokens[i].Word;
            var toYou = word == "your" && Next(letter, i, sentence, PlaceNouns) is { } noun && noun < sentence.Last && letter.Tokens[noun + 1].Word is "at" or "in";
            var hopes = word is "thrive" or "excel" or "succeed" or "train" or "join" or "flourish" or "match" or "matching" or "joining" or "residency" or "addition" or "asset" or "fit";
            if (!toYou && !hopes)
            {
                continue;
            }

            if (hopes && !SpeaksOfFuture(letter, sentence))
            {
                continue;
            }

            for (var j = i + 1; j <= Math.Min(i + 6, sentence.Last); j++)
            {
                var token = letter.Tokens[j];
                var place = token.Is(TokenMarks.Name) && !allowed.Contains(token.Word) && letter.Tokens[j - 1].Word is "at" or "the" or "to" or "join" or "with" or "joining" or "for";
                if (place && !NameMarker.Titles.Contains(letter.Tokens[j - 1].Word))
                {
                    return j;
                }
            }
        }

        return null;
    }

    private static int? Next(LetterText letter, int i, Sentence sentence, HashSet<string> words)
    {
        for (var j = i + 1; j <= Math.Min(i + 5, sentence.Last); j++)
        {
            if (words.Contains(letter.Tokens[j].Word))
            {
                return j;
            }
        }

        return null;
    }

    private static bool SpeaksOfFuture(LetterText letter, Sentence sentence)
    {
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            if (letter.Tokens[i].Word is "will" or "would" or "hope" or "wants" or "eager" or "should")
            {
                return true;
            }
        }

        return false;
    }
}
