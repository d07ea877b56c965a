using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks;

/// <summary>
/// A bare first name whose bearer the sentence itself puts on a level with somebody who has a title: "Dr. Whitcomb …, and Priya, his
/// co-resident". A name and a title in one sentence are not enough: "Dr. Novak taught Tim" compares nobody.
/// </summary>
internal static class PeerNames
{
    private const int CueBefore = 3;
    private const int CueAfter = 7;
    private const int Before = 2;
    private const int Beside = 4;

    private static readonly HashSet<string> Peers = ["classmate", "classmates", "counterpart", "peer", "colleague", "colleagues", "teammate", "partner"];

    private static readonly HashSet<string> Roles =
    [
        "resident", "residents", "senior", "seniors", "junior", "juniors", "intern", "interns", "fellow", "fellows", "chief", "chiefs", "student", "students", "attending", "attendings", "hospitalist", "hospitalists", "surgeon", "surgeons", "applicants", "candidates", "trainees", "physicians", "postdocs", "scribes", "subinterns", "graduates", "instructors", "researchers", "externs", "clerks", "assistants", "coordinators", "undergraduate", "undergraduates", "volunteer", "volunteers", "sophomore", "sophomores", "postdoc",
        "director", "author", "authors", "investigator", "instructor", "associate", "chair", "physician", "doctor", "trainee", "applicant", "member", "lead", "leader", "president", "consultant", "consultants", "faculty", "nephrologist",
    ];

    private static readonly HashSet<string> Ranked = ["other", "another", "third", "second", "fourth", "fellow", "co"];

    private static readonly HashSet<string> Outsiders =
    [
        "daughter", "son", "mother", "father", "wife", "husband", "patient", "boy", "girl", "baby", "child", "sister", "brother", "nurse", "infant", "newborn", "man", "woman",
    ];

    /// <summary>First and last token of each pair found.</summary>
    /// <param name="letter">The text.</param>
    /// <param name="isBareName">Whether a token is a first name on its own.</param>
    /// <param name="titled">First tokens of the people named with a title.</param>
    public static IEnumerable<(int First, int Last)> Find(LetterText letter, Func<int, Sentence, bool> isBareName, IReadOnlyCollection<int> titled)
    {
        for (var s = 0; s < letter.Sentences.Length; s++)
        {
            var sentence = letter.Sentences[s];
            var beside = titled.Where(t => t >= sentence.First && t <= sentence.Last).Select(t => (int?)t).FirstOrDefault();
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                if (!isBareName(i, sentence) || IsOutsider(letter, sentence, i))
                {
                    continue;
                }

                var level = beside is { } titledAt
                    ? !IsTaught(letter, titledAt, i) && (OpensWithRank(letter, sentence) || IsPeer(letter, sentence, titledAt) || IsSetAgainst(letter, sentence, i, titledAt) || HasCue(letter, sentence, i) || PutsTogether(letter, sentence) || OthersAre(letter, sentence) || AllTogether(letter, sentence) || BothFollow(letter, s))
                    : (i == sentence.First && OtherFollows(letter, s, titled)) || OthersAreTitled(letter, s, i, titled);
                if (level)
                {
                    yield return (i, i);
                    break;
                }
            }
        }
    }

    /// <summary>A patient or a relative, said right before the name ("her daughter Ruth") or behind its comma ("Ruth, her daughter").</summary>
    private static bool IsOutsider(LetterText letter, Sentence sentence, int name)
    {
        var behind = name < sentence.Last && (letter.Tokens[name + 1].Break != Break.None || letter.Tokens[name + 1].Word is "a" or "the" or "who");
        var first = Math.Max(sentence.First, name - Before);
        return Any(letter, sentence with { First = first, Count = (behind ? Math.Min(sentence.Last, name + Beside) : name) - first + 1 }, t => Outsiders.Contains(t.Word));
    }

    private static bool Any(LetterText letter, Sentence sentence, Func<Token, bool> test)
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

    private static bool HasCue(LetterText letter, Sentence sentence, int name)
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

    /// <summary>"Dr. Kovacs trained two students, Ben and Noor": who teaches is not on a level with who is taught.</summary>
    private static bool IsTaught(LetterText letter, int titled, int name) =>
        titled < name && Enumerable.Range(titled, name - titled).Any(i => Teaching.Contains(letter.Tokens[i].Word));

    private static readonly HashSet<string> Teaching =
        ["trained", "taught", "teaches", "trains", "supervised", "supervises", "mentored", "mentors", "advised", "advises", "let", "coached", "guided", "precepted", "oversaw", "allowed", "asked", "helped"];

    /// <summary>"Fatima, also in her second year", "Hannah, also an intern".</summary>
    private static bool IsAlso(LetterText letter, Sentence sentence, int i) => letter.Tokens[i].Word is "also" or "likewise" && letter.Tokens[i].Break != Break.None
        && i < sentence.Last && letter.Tokens[i + 1].Word is "a" or "an" or "in" or "one" or "of";

    /// <summary>"Her classmate Dr. Wells", "Dr. Prasad, another senior resident": a title, and beside it the word that makes its bearer an equal.</summary>
    private static bool IsPeer(LetterText letter, Sentence sentence, int titled)
    {
        var tokens = letter.Tokens;
        for (var i = Math.Max(sentence.First, titled - CueBefore); i < titled; i++)
        {
            if (Peers.Contains(tokens[i].Word) || (Ranked.Contains(tokens[i].Word) && (i == titled - 1 || i == titled - 2)))
            {
                return true;
            }
        }

        var last = titled + 1;
        while (last < sentence.Last && tokens[last + 1].Is(TokenMarks.Name) && tokens[last + 1].Break == Break.None)
        {
            last++;
        }

        if (last >= sentence.Last || tokens[last + 1].Break == Break.None)
        {
            return false;
        }

        var behind = sentence with { First = last + 1, Count = Math.Min(sentence.Last - last, Beside) };
        return Any(letter, behind, t => Peers.Contains(t.Word)) || (Any(letter, behind, t => Ranked.Contains(t.Word) && t.Word != "second") && !Any(letter, behind, t => t.Is(TokenMarks.Name)));
    }

    /// <summary>"Compared with Dr. Ivanov …, Noor", "the equal of Dr. Langley", "Dr. Ames took research, whereas Lucia stayed": measured against each other.</summary>
    private static bool IsSetAgainst(LetterText letter, Sentence sentence, int name, int titled)
    {
        var tokens = letter.Tokens;
        var opens = titled - sentence.First <= CueBefore && tokens[sentence.First].Word is "compared" or "like" or "unlike" or "beside" && titled < name;
        var contrast = titled < name && tokens[name - 1].Word is "while" or "whereas" && tokens[name - 1].Break != Break.None && titled - sentence.First <= CueBefore;
        return opens || contrast || Enumerable.Range(Math.Min(name, titled), Math.Abs(titled - name)).Any(i => IsMeasure(letter, i))
            || (titled < name && SameVerb(letter, sentence, name, titled));
    }

    private static bool IsMeasure(LetterText letter, int i) => letter.Tokens[i].Word is "equal" or "succeeded" or "succeeds" or "outperformed" or "outpaced" or "outscored"
        || (letter.Tokens[i].Word is "than" && i + 1 < letter.Tokens.Length && NameMarker.Titles.Contains(letter.Tokens[i + 1].Word));

    /// <summary>"Dr. Wen and Dr. Schaefer handled the imaging and Marisol handled the animals": one verb, said of each.</summary>
    private static bool SameVerb(LetterText letter, Sentence sentence, int name, int titled)
    {
        var tokens = letter.Tokens;
        return tokens[name - 1].Word is "and" or "while" or "but" && Enumerable.Range(name + 1, 2).Any(i => i <= sentence.Last && tokens[i].Word.Length > 3
            && (tokens[i].Word.EndsWith("ed", StringComparison.Ordinal) || tokens[i].Word.EndsWith("ing", StringComparison.Ordinal) || tokens[i].Word is "took" or "wrote" or "gave" or "made" or "taught" or "ran")
            && Enumerable.Range(titled, name - titled).Any(j => tokens[j].Word == tokens[i].Word));
    }

    /// <summary>"Among this year's interns, Dr. Powell …": the sentence opens with the rank they all have.</summary>
    private static bool OpensWithRank(LetterText letter, Sentence sentence) => letter.Tokens[sentence.First].Word is "among" or "of" or "both" or "like" or "unlike"
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
    private static bool PutsTogether(LetterText letter, Sentence sentence)
    {
        var tokens = letter.Tokens;
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            var next = i < sentence.Last ? tokens[i + 1].Word : "";
            if (tokens[i].Word is "classmates" or "peers"
                || (tokens[i].Word == "fellow" && Roles.Contains(next))
                || (tokens[i].Word == "other" && next.EndsWith('s') && Roles.Contains(next))
                || (tokens[i].Word is "trained" or "interviewed" or "graduated" && next == "together")
                || (tokens[i].Word == "same" && next is "year" or "class" or "rank")
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

    /// <summary>"Two residents in our clinic, Dr. Okoye … and Melissa": a count of one rank, and then the names.</summary>
    private static bool CountsRoles(LetterText letter, Sentence sentence, int i)
    {
        if (letter.Tokens[i].Word is not ("two" or "three" or "four" or "five" or "both"))
        {
            return false;
        }

        var role = Enumerable.Range(i + 1, 2).FirstOrDefault(j => j <= sentence.Last && letter.Tokens[j].Word.EndsWith('s') && Roles.Contains(letter.Tokens[j].Word));
        return role > 0 && Enumerable.Range(role + 1, 8).Any(j => j <= sentence.Last && letter.Tokens[j].Break != Break.None);
    }

    /// <summary>"All three being in the third year": the sentence counts them together.</summary>
    private static bool AllTogether(LetterText letter, Sentence sentence)
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
    private static bool OthersAre(LetterText letter, Sentence sentence)
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
    private static bool BothFollow(LetterText letter, int s) => s + 1 < letter.Sentences.Length
        && letter.Tokens[letter.Sentences[s + 1].First].Word is "both" or "all"
        && Any(letter, letter.Sentences[s + 1], t => Roles.Contains(t.Word));

    /// <summary>"Linda, the other attending" right after a sentence about Dr. Voss.</summary>
    private static bool OthersAreTitled(LetterText letter, int s, int name, IReadOnlyCollection<int> titled)
    {
        var sentence = letter.Sentences[s];
        return s > 0 && titled.Contains(letter.Sentences[s - 1].First) && name == sentence.First && name + 2 <= sentence.Last
            && letter.Tokens[name + 1].Break == Break.Comma && HasCue(letter, sentence with { Count = Math.Min(sentence.Count, 6) }, name);
    }

    /// <summary>"Joyce ran the conference. Dr. Kowalski, the other director, took the minutes."</summary>
    private static bool OtherFollows(LetterText letter, int s, IReadOnlyCollection<int> titled)
    {
        if (s + 1 >= letter.Sentences.Length || !titled.Contains(letter.Sentences[s + 1].First))
        {
            return false;
        }

        var next = letter.Sentences[s + 1];
        for (var i = next.First; i <= Math.Min(next.Last - 1, next.First + 5); i++)
        {
            if (letter.Tokens[i].Word == "other" && Enumerable.Range(i + 1, 3).Any(j => j <= next.Last && Roles.Contains(letter.Tokens[j].Word)))
            {
                return true;
            }
        }

        return false;
    }
}
