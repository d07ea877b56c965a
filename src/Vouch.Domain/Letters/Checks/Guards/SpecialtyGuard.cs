using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>
/// Another specialty named as the one applied to. Rotations, consults, departments and past training name other specialties
/// rightly; only words of applying, matching and becoming are asked.
/// </summary>
internal static class SpecialtyGuard
{
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
        "directed", "i", "my", "block", "rotated", "rotating", "rotate", "shadowed", "collaborated", "alongside", "preliminary", "prelim", "transitional", "referred", "consulted", "paged", "joint", "exposure", "conference", "textbook", "journal", "grand", "patients", "patient",
    ];

    public static IEnumerable<GuardFinding> Find(LetterText letter, GuardContext context)
    {
        var own = SpecialtyNames.In(context.Specialty);
        if (own.Count == 0)
        {
            yield break;
        }

        foreach (var sentence in letter.Sentences)
        {
            if (Wrong(letter.Tokens, sentence, own) is { } at)
            {
                var start = letter.Tokens[at.First].Start;
                var end = letter.Tokens[at.Last].End;
                yield return new GuardFinding(
                    LetterGuards.WrongSpecialty, start, end, letter.Source[start..end], $"The application is to {context.Specialty}.");
                yield break;
            }
        }
    }

    private static (int First, int Last)? Wrong(Token[] tokens, Sentence sentence, IReadOnlyList<int> own)
    {
        var named = Named(tokens, sentence);
        var namesOwn = named.Exists(n => own.Contains(n.Row));
        foreach (var (row, first, last) in named)
        {
            // A sentence that names the right specialty as well compares or tells a way; only "your …" can still be wrong in it.
            var toReader = first > sentence.First && (tokens[first - 1].Word == "your" || (first - 1 > sentence.First && tokens[first - 2].Word == "your"));
            var anySurgery = first == last && tokens[first].Word.StartsWith("surg", StringComparison.Ordinal);
            var fits = own.Any(o => o == row || (anySurgery && SpecialtyNames.IsSurgical(o)) || (SpecialtyNames.AreRelated(row, o) && !toReader));
            if (!fits && (toReader || !namesOwn) && IsTarget(tokens, sentence, first, last))
            {
                return (first, last);
            }
        }

        return null;
    }

    private static List<(int Row, int First, int Last)> Named(Token[] tokens, Sentence sentence)
    {
        var named = new List<(int, int, int)>();
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            if (SpecialtyNames.LongestAt(tokens, i, sentence.Last) is { } match)
            {
                named.Add((match.Row, i, match.Last));
                i = match.Last;
            }
        }

        return named;
    }

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
}
