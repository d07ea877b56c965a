using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>
/// A pronoun of the wrong kind for the applicant. A patient, a relative or a colleague mentioned just before owns the pronoun;
/// only what is left is the applicant's.
/// </summary>
internal static class PronounGuard
{
    private static readonly HashSet<string> Feminine = ["she", "her", "hers", "herself"];
    private static readonly HashSet<string> Masculine = ["he", "him", "his", "himself"];

    private static readonly HashSet<string> Neither =
    [
        "they", "them", "their", "theirs", "themself", "themselves", "ze", "zir", "zirs", "hir", "hirs", "xe", "xem", "xyr", "ey", "em", "eir", "ve", "ver", "vis", "fae", "faer",
    ];

    /// <summary>People other than the applicant who may own a singular pronoun.</summary>
    private static readonly HashSet<string> FeminineOwners =
        ["woman", "mother", "wife", "daughter", "sister", "grandmother", "girl", "lady", "aunt", "widow", "niece", "girlfriend", "nurse", "mom"];

    private static readonly HashSet<string> MasculineOwners =
        ["man", "father", "husband", "son", "brother", "grandfather", "boy", "gentleman", "uncle", "widower", "nephew", "boyfriend", "dad"];

    private static readonly HashSet<string> AnyOwners =
    [
        "patient", "veteran", "child", "infant", "toddler", "neonate", "baby", "adolescent", "teenager", "parent", "attending", "colleague", "intern",
        "nurse", "professor", "mentor", "spouse", "partner", "surgeon", "pharmacist", "classmate", "survivor", "newborn", "interpreter", "sibling", "chief",
    ];

    public static IEnumerable<GuardFinding> Find(LetterText letter, GuardContext context)
    {
        var kind = Kind(context.Pronouns);
        if (kind is null)
        {
            yield break;
        }

        var applicant = PersonName.Of(context.ApplicantName);
        var writer = PersonName.Of(context.WriterName);
        var carried = new Dictionary<string, bool>(StringComparer.Ordinal) { ["f"] = false, ["m"] = false };
        foreach (var sentence in letter.Sentences)
        {
            var ownedHere = new Dictionary<string, bool>(carried, StringComparer.Ordinal);
            var next = new Dictionary<string, bool>(StringComparer.Ordinal) { ["f"] = false, ["m"] = false };
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                var token = letter.Tokens[i];
                if (Owner(letter.Tokens, i, sentence, applicant, writer) is { } owner)
                {
                    foreach (var gender in owner)
                    {
                        ownedHere[gender.ToString()] = true;
                        next[gender.ToString()] = true;
                    }

                    continue;
                }

                var pronoun = Feminine.Contains(token.Word) ? "f" : Masculine.Contains(token.Word) ? "m" : null;
                if (pronoun is null || pronoun == kind || IsTemplate(letter, i))
                {
                    continue;
                }

                if (ownedHere[pronoun])
                {
                    next[pronoun] = true;
                    continue;
                }

                if (PatientFollows(letter.Tokens, i, sentence))
                {
                    continue;
                }

                yield return new GuardFinding(
                    LetterGuards.WrongPronoun, token.Start, token.End, letter.Source[token.Start..token.End],
                    $"The applicant's pronouns are {context.Pronouns}.");
                yield break;
            }

            carried = next;
        }

        if (WrongTitle(letter, kind, applicant) is { } title)
        {
            yield return new GuardFinding(
                LetterGuards.WrongPronoun, title.Start, title.End, letter.Source[title.Start..title.End], $"The applicant's pronouns are {context.Pronouns}.");
        }
    }

    /// <summary>The one kind that is right: feminine, masculine, or neither ("t"). Null when several are right or none was named.</summary>
    private static string? Kind(string? pronouns)
    {
        var tokens = new List<Token>();
        Tokenizer.Read(pronouns ?? "", 0, pronouns?.Length ?? 0, tokens);
        var kinds = tokens.Select(t => Feminine.Contains(t.Word) ? "f" : Masculine.Contains(t.Word) ? "m" : Neither.Contains(t.Word) ? "t" : null)
            .OfType<string>().Distinct().ToList();
        var open = tokens.Exists(t => t.Word is "any" or "all" or "no" or "not" or "name");
        return kinds.Count == 1 && !open ? kinds[0] : null;
    }

    /// <summary>Returns the kinds of pronoun ("f", "m" or both) that a person mentioned here may own.</summary>
    private static string? Owner(Token[] tokens, int i, Sentence sentence, PersonName applicant, PersonName writer)
    {
        var token = tokens[i];
        if (token.Is(TokenMarks.Name) && !applicant.Parts.Contains(token.Word) && !writer.Parts.Contains(token.Word))
        {
            var titled = i > sentence.First ? tokens[i - 1].Word : "";
            return titled switch
            {
                "mr" => "m",
                "ms" or "mrs" or "miss" => "f",
                "dr" or "professor" or "prof" or "mx" => "fm",
                _ => IsPlace(tokens, i, sentence) ? null : "fm",
            };
        }

        if (FeminineOwners.Contains(token.Word))
        {
            return "f";
        }

        if (MasculineOwners.Contains(token.Word))
        {
            return "m";
        }

        return AnyOwners.Contains(token.Word) ? "fm" : null;
    }

    private static bool IsPlace(Token[] tokens, int i, Sentence sentence) =>
        (i > sentence.First && tokens[i - 1].Word is "at" or "in" or "from" or "the" or "of") || (i < sentence.Last && tokens[i + 1].Word is "university" or "hospital" or "medical" or "college" or "school" or "clinic");

    /// <summary>"his or her", "he/she": nobody in particular.</summary>
    private static bool IsTemplate(LetterText letter, int i)
    {
        var tokens = letter.Tokens;
        return (i + 2 < tokens.Length && tokens[i + 1].Word is "or" && IsPronoun(tokens[i + 2].Word))
            || (i >= 2 && tokens[i - 1].Word is "or" && IsPronoun(tokens[i - 2].Word))
            || (i + 1 < tokens.Length && IsPronoun(tokens[i + 1].Word) && letter.Source[tokens[i].End] == '/')
            || (i >= 1 && IsPronoun(tokens[i - 1].Word) && letter.Source[tokens[i - 1].End] == '/');
    }

    private static bool IsPronoun(string word) => Feminine.Contains(word) || Masculine.Contains(word);

    /// <summary>"In his room the patient …": the owner comes right after.</summary>
    private static bool PatientFollows(Token[] tokens, int i, Sentence sentence)
    {
        if (i - sentence.First > 3)
        {
            return false;
        }

        for (var j = i + 1; j <= Math.Min(i + 6, sentence.Last); j++)
        {
            if (tokens[j].Break == Break.Comma)
            {
                return j + 1 <= sentence.Last && (tokens[j].Word is "the" or "a") && AnyOwners.Contains(tokens[j + 1].Word);
            }
        }

        return false;
    }

    private static Token? WrongTitle(LetterText letter, string kind, PersonName applicant)
    {
        for (var i = 0; i + 1 < letter.Tokens.Length; i++)
        {
            var wrong = kind switch
            {
                "f" => letter.Tokens[i].Word is "mr",
                "m" => letter.Tokens[i].Word is "ms" or "mrs" or "miss",
                _ => false,
            };
            if (wrong && letter.Tokens[i].Is(TokenMarks.Capital) && (letter.Tokens[i + 1].Word == applicant.Last || letter.Tokens[i + 1].Word == applicant.First))
            {
                return letter.Tokens[i];
            }
        }

        return null;
    }
}
