using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>
/// Another specialty named as the one applied to. Rotations, consults, departments and past training name other specialties
/// rightly; only words of applying, matching and becoming are asked.
/// </summary>
internal static class SpecialtyGuard
{
    /// <summary>Each row is one specialty: its names and what its physicians are called.</summary>
    private static readonly string[][] Specialties =
    [
        ["internal medicine", "internist", "medicine residency"],
        ["pediatrics", "pediatric", "paediatrics", "pediatrician"],
        ["general surgery", "surgery", "surgeon", "surgical"],
        ["family medicine", "family practice", "family physician"],
        ["emergency medicine", "emergency physician"],
        ["psychiatry", "psychiatrist", "psychiatric"],
        ["neurology", "neurologist"],
        ["obstetrics and gynecology", "obstetrics", "ob/gyn", "ob gyn", "obgyn", "gynecology", "obstetrician", "gynecologist"],
        ["anesthesiology", "anesthesia", "anesthesiologist"],
        ["radiology", "diagnostic radiology", "radiologist"],
        ["dermatology", "dermatologist"],
        ["pathology", "pathologist"],
        ["ophthalmology", "ophthalmologist"],
        ["urology", "urologist"],
        ["otolaryngology", "ent", "otolaryngologist", "head and neck surgery"],
        ["orthopaedic surgery", "orthopedic surgery", "orthopaedics", "orthopedics", "orthopaedic surgeon", "orthopedic surgeon", "orthopedist"],
        ["neurological surgery", "neurosurgery", "neurosurgeon"],
        ["plastic surgery", "plastic surgeon"],
        ["vascular surgery", "vascular surgeon"],
        ["thoracic surgery", "cardiothoracic surgery", "thoracic surgeon"],
        ["physical medicine and rehabilitation", "pm r", "pmr", "physiatry", "physiatrist"],
        ["radiation oncology", "radiation oncologist"],
        ["nuclear medicine"],
        ["preventive medicine"],
        ["cardiology", "cardiologist", "cardiovascular medicine"],
        ["gastroenterology", "gastroenterologist"],
        ["nephrology", "nephrologist"],
        ["pulmonary and critical care", "pulmonology", "pulmonologist", "critical care"],
        ["hematology and oncology", "hematology oncology", "oncology", "oncologist", "hematologist"],
        ["rheumatology", "rheumatologist"],
        ["endocrinology", "endocrinologist"],
        ["infectious diseases", "infectious disease"],
        ["medical genetics", "geneticist"],
    ];

    private static readonly HashSet<string> Aspiring =
    [
        "applying", "application", "applies", "applied", "apply", "match", "matching", "career", "pursue", "pursuing", "pursuit", "future", "aspiring", "candidate", "applicant",
        "enter", "entering", "become", "becoming", "become", "choice", "chosen", "decision", "commitment", "committed", "residency", "residencies", "program", "programs",
        "recommend", "recommendation", "position", "interest", "passion", "calling", "trainee", "dedicate", "join", "suited", "fellowship", "make", "specialize", "specializing", "field", "destined", "train", "training", "resident",
    ];

    private static readonly HashSet<string> Past =
    [
        "rotation", "rotations", "clerkship", "clerkships", "elective", "consult", "consults", "consultant", "department", "service", "ward", "wards", "clinic", "professor", "division",
        "attending", "chair", "chief", "shelf", "during", "completed", "former", "previously", "month", "weeks", "considered", "switched", "initially", "originally", "unlike", "team", "staff", "case", "colleagues", "interest_group", "nurses",
        "directed", "i", "my", "block", "conference", "textbook", "journal", "grand", "patients", "patient",
    ];

    public static IEnumerable<GuardFinding> Find(LetterText letter, GuardContext context)
    {
        if (RowOf(context.Specialty) is not { } own)
        {
            yield break;
        }

        foreach (var sentence in letter.Sentences)
        {
            if (Wrong(letter, sentence, own) is { } at)
            {
                var start = letter.Tokens[at.First].Start;
                var end = letter.Tokens[at.Last].End;
                yield return new GuardFinding(
                    LetterGuards.WrongSpecialty, start, end, letter.Source[start..end], $"The application is to {context.Specialty}.");
                yield break;
            }
        }
    }

    private static (int First, int Last)? Wrong(LetterText letter, Sentence sentence, int own)
    {
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            if (LongestAt(letter.Tokens, i, sentence) is not { } match)
            {
                continue;
            }

            if (match.Row != own && !Related(match.Row, own) && IsTarget(letter.Tokens, sentence, i, match.Last))
            {
                return (i, match.Last);
            }

            i = match.Last;
        }

        return null;
    }

    /// <summary>"Surgery" alone may stand for any surgical specialty.</summary>
    private static bool Related(int found, int own) =>
        found == 2 && Specialties[own].Any(n => n.Contains("surg", StringComparison.Ordinal) || n is "otolaryngology" or "urology" or "ophthalmology");

    private static bool IsTarget(Token[] tokens, Sentence sentence, int first, int last)
    {
        var after = last + 1 <= sentence.Last ? tokens[last + 1].Word : "";
        if (Past.Contains(after))
        {
            return false;
        }

        if (after is "residency" or "residencies" or "program" or "programs" or "applicant" or "candidate" or "position" or "resident" or "fellowship" or "application" or "training")
        {
            return !PastBefore(tokens, sentence, first, 6) && !IsAboutWriter(tokens, sentence, first);
        }

        var aspires = false;
        for (var i = Math.Max(sentence.First, first - 7); i < first; i++)
        {
            aspires |= Aspiring.Contains(tokens[i].Word);
        }

        var becomes = tokens[last].Word.EndsWith("ist", StringComparison.Ordinal) || tokens[last].Word.EndsWith("ian", StringComparison.Ordinal) || tokens[last].Word is "surgeon" or "physician";
        if (becomes)
        {
            for (var i = Math.Max(sentence.First, first - 5); i < first; i++)
            {
                aspires |= tokens[i].Word is "outstanding" or "excellent" or "superb" or "be" or "make" or "a" or "an" && Contains(tokens, sentence, "will", "would");
            }
        }

        return aspires && !PastBefore(tokens, sentence, first, 4) && !IsAboutWriter(tokens, sentence, first);
    }

    private static bool Contains(Token[] tokens, Sentence sentence, params string[] words)
    {
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            if (Array.IndexOf(words, tokens[i].Word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool PastBefore(Token[] tokens, Sentence sentence, int first, int reach)
    {
        for (var i = Math.Max(sentence.First, first - reach); i < first; i++)
        {
            if (Past.Contains(tokens[i].Word) && tokens[i].Word is not ("i" or "my"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"I direct our pediatrics residency", "as the surgery program director I": the writer's own post.</summary>
    private static bool IsAboutWriter(Token[] tokens, Sentence sentence, int first)
    {
        for (var i = sentence.First; i < first; i++)
        {
            if (tokens[i].Word is "recommend" or "support" or "write" or "writing" or "believe" or "think" or "confident" or "hope" or "endorse" or "recommending" or "supporting")
            {
                return false;
            }
        }

        for (var i = Math.Max(sentence.First, first - 6); i < first; i++)
        {
            if (tokens[i].Word is "i" or "my" or "our" or "we")
            {
                return true;
            }
        }

        return false;
    }

    private static (int Row, int Last)? LongestAt(Token[] tokens, int at, Sentence sentence)
    {
        (int Row, int Last)? best = null;
        for (var row = 0; row < Specialties.Length; row++)
        {
            foreach (var name in Specialties[row])
            {
                var words = name.Split([' ', '/']);
                if (at + words.Length - 1 <= sentence.Last && Matches(tokens, at, words) && (best is null || at + words.Length - 1 > best.Value.Last))
                {
                    best = (row, at + words.Length - 1);
                }
            }
        }

        return best;
    }

    private static bool Matches(Token[] tokens, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i].Word != words[i] && tokens[at + i].Word != words[i] + "s")
            {
                return false;
            }
        }

        return true;
    }

    private static int? RowOf(string? specialty)
    {
        var tokens = new List<Token>();
        Tokenizer.Read(specialty ?? "", 0, specialty?.Length ?? 0, tokens);
        var array = tokens.ToArray();
        for (var i = 0; i < array.Length; i++)
        {
            if (LongestAt(array, i, new Sentence(0, array.Length, 0)) is { } match)
            {
                return match.Row;
            }
        }

        return array.Length == 1 && array[0].Word == "medicine" ? 0 : null;
    }
}
