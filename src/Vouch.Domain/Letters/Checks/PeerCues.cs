using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks;

/// <summary>Words that put people on one level: "her classmate", "the other fellow", "of the two residents", "both are interns".</summary>
internal static class PeerCues
{
    public const int CueBefore = 3;

    private const int CueAfter = 7;

    public const int Beside = 4;

    public static readonly HashSet<string> Peers = ["classmate", "classmates", "counterpart", "peer", "colleague", "colleagues", "teammate", "partner"];

    public static readonly HashSet<string> Roles =
    [
        "resident", "residents", "senior", "seniors", "junior", "juniors", "intern", "interns", "fellow", "fellows", "chief", "chiefs", "student", "students", "attending", "attendings", "hospitalist", "hospitalists", "surgeon", "surgeons", "applicants", "candidates", "trainees", "physicians", "postdocs", "scribes", "subinterns", "graduates", "instructors", "researchers", "externs", "clerks", "assistants", "coordinators", "undergraduate", "undergraduates", "volunteer", "volunteers", "sophomore", "sophomores", "postdoc",
        "director", "author", "authors", "investigator", "instructor", "associate", "chair", "physician", "doctor", "trainee", "applicant", "member", "lead", "leader", "president", "consultant", "consultants", "faculty", "nephrologist",
    ];

    public static readonly HashSet<string> Ranked = ["other", "another", "third", "second", "fourth", "fellow", "co"];

    public static bool Any(LetterText letter, Sentence sentence, Func<Token, bool> test)
    {
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            if (test(letter.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasCue(LetterText letter, Sentence sentence, int name)
    {
        var last = Math.Min(sentence.Last, name + CueAfter);
        for (var i = Math.Max(sentence.First, name - CueBefore); i <= last; i++)
        {
            if (IsCue(letter, sentence, i) || (i > name && TookOver(letter, i, last)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Fatima, also in her second year", "Hannah, also an intern".</summary>
    private static bool IsAlso(LetterText letter, Sentence sentence, int i) => letter.Tokens[i].Word is "also" or "likewise" && letter.Tokens[i].Break != Break.None
        && i < sentence.Last && letter.Tokens[i + 1].Word is "a" or "an" or "in" or "one" or "of";

    /// <summary>"Among this year's interns, Dr. Powell …": the sentence opens with the rank they all have.</summary>
    public static bool OpensWithRank(LetterText letter, Sentence sentence) => letter.Tokens[sentence.First].Word is "among" or "of" or "both" or "like" or "unlike"
        && Enumerable.Range(sentence.First + 1, 6).Any(i => i <= sentence.Last && letter.Tokens[i].Word.EndsWith('s') && Roles.Contains(letter.Tokens[i].Word));

    private static bool IsCue(LetterText letter, Sentence sentence, int i) => (Peers.Contains(letter.Tokens[i].Word) && !(i > 0 && letter.Tokens[i - 1].Word == "lab"))
        || IsFellowWithName(letter, sentence, i)
        || IsAlso(letter, sentence, i)
        || (letter.Tokens[i].Word == "other" && i < sentence.Last && letter.Tokens[i + 1].Word.EndsWith('s') && Roles.Contains(letter.Tokens[i + 1].Word))
        || (letter.Tokens[i].Word == "both" && i > sentence.First && letter.Tokens[i - 1].Word is "are" or "were" or "who")
        || (Ranked.Contains(letter.Tokens[i].Word) && Enumerable.Range(i + 1, 2).Any(j => j <= sentence.Last && Roles.Contains(letter.Tokens[j].Word)));

    /// <summary>"His fellow nephrologist Meg": of one profession, whatever it is.</summary>
    private static bool IsFellowWithName(LetterText letter, Sentence sentence, int i) => letter.Tokens[i].Word == "fellow"
        && i > sentence.First && letter.Tokens[i - 1].Word is "his" or "her" or "their"
        && i + 2 <= sentence.Last && letter.Tokens[i + 2].Is(TokenMarks.Name);

    private static bool TookOver(LetterText letter, int i, int last) =>
        i + 2 <= last && letter.Tokens[i].Word is "took" or "takes" && letter.Tokens[i + 1].Word == "over" && letter.Tokens[i + 2].Word is "as" or "from";

    /// <summary>Words anywhere in the sentence that make its people equals: "her two classmates", "trained together", "of the two", "in the same year as".</summary>
    public static bool PutsTogether(LetterText letter, Sentence sentence)
    {
        var tokens = letter.Tokens;
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            var next = i < sentence.Last ? tokens[i + 1].Word : "";
            if (tokens[i].Word is "classmates" or "peers"
                || (tokens[i].Word == "fellow" && Roles.Contains(next))
                || (tokens[i].Word == "other" && Enumerable.Range(i + 1, 3).Any(j => j <= sentence.Last && tokens[j].Word.EndsWith('s') && Roles.Contains(tokens[j].Word)))
                || (tokens[i].Word is "trained" or "interviewed" or "graduated" && next == "together")
                || (tokens[i].Word == "same" && next is "year" or "class" or "rank" or "section" or "block" or "month" or "course" or "rotation" or "cohort")
                || tokens[i].Word is "compare" or "likes"
                || (tokens[i].Word == "shared" && SharedWith(letter, sentence, i))
                || (tokens[i].Word == "both" && next == "of" && i + 2 <= sentence.Last && tokens[i + 2].Word is "whom" or "the")
                || (tokens[i].Word == "alongside" && NameMarker.Titles.Contains(next))
                || (tokens[i].Word == "co" && Roles.Contains(next))
                || (tokens[i].Word == "another" && next == "of")
                || CountsRoles(letter, sentence, i)
                || (tokens[i].Word == "of" && next == "the" && i + 2 <= sentence.Last && tokens[i + 2].Word is "two" or "three"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Shared the award with Dr. Caldwell".</summary>
    private static bool SharedWith(LetterText letter, Sentence sentence, int i) => Enumerable.Range(i + 1, 7)
        .Any(j => j < sentence.Last && letter.Tokens[j].Word == "with" && NameMarker.Titles.Contains(letter.Tokens[j + 1].Word));

    /// <summary>"Two residents in our clinic, Dr. Okoye … and Melissa": a count of one rank, and then the names.</summary>
    private static bool CountsRoles(LetterText letter, Sentence sentence, int i)
    {
        if (letter.Tokens[i].Word is not ("two" or "three" or "four" or "five" or "both"))
        {
            return false;
        }

        var role = Enumerable.Range(i + 1, 3).FirstOrDefault(j => j <= sentence.Last && letter.Tokens[j].Word.EndsWith('s') && Roles.Contains(letter.Tokens[j].Word));
        return role > 0 && Enumerable.Range(role + 1, 8).Any(j => j <= sentence.Last && letter.Tokens[j].Break != Break.None);
    }

    /// <summary>"All three being in the third year": the sentence counts them together.</summary>
    public static bool AllTogether(LetterText letter, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (letter.Tokens[i].Word == "all" && letter.Tokens[i + 1].Word is "three" or "four" or "five" or "six")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"One of three residents; the others are Dr. Colby and Dr. Jessup".</summary>
    public static bool OthersAre(LetterText letter, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (letter.Tokens[i].Word == "others" && letter.Tokens[i + 1].Word is "are" or "were" or "being")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next sentence begins "Both are …" and gives them one role.</summary>
    public static bool BothFollow(LetterText letter, int s) => s + 1 < letter.Sentences.Length
        && letter.Tokens[letter.Sentences[s + 1].First].Word is "both" or "all"
        && Any(letter, letter.Sentences[s + 1], t => Roles.Contains(t.Word));
}
