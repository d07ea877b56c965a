using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks;

/// <summary>
/// A bare first name whose bearer the sentence itself puts on a level with somebody who has a title: "Dr. Whitcomb …, and Priya, his
/// co-resident". A name and a title in one sentence are not enough: "Dr. Novak taught Tim" compares nobody.
/// </summary>
internal static class PeerNames
{
    private const int Before = 2;

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
                    ? !IsTaught(letter, titledAt, i) && (PeerCues.OpensWithRank(letter, sentence) || IsPeer(letter, sentence, titledAt) || IsSetAgainst(letter, sentence, i, titledAt) || PeerCues.HasCue(letter, sentence, i) || PeerCues.PutsTogether(letter, sentence) || PeerCues.OthersAre(letter, sentence) || PeerCues.AllTogether(letter, sentence) || PeerCues.BothFollow(letter, s))
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
        return PeerCues.Any(letter, sentence with { First = first, Count = (behind ? Math.Min(sentence.Last, name + PeerCues.Beside) : name) - first + 1 }, t => Outsiders.Contains(t.Word));
    }

    /// <summary>"Dr. Kovacs trained two students, Ben and Noor": who teaches is not on a level with who is taught.</summary>
    private static bool IsTaught(LetterText letter, int titled, int name) =>
        titled < name && Enumerable.Range(titled, name - titled).Any(i => Teaching.Contains(letter.Tokens[i].Word));

    private static readonly HashSet<string> Teaching =
        ["trained", "taught", "teaches", "trains", "supervised", "supervises", "mentored", "mentors", "advised", "advises", "let", "coached", "guided", "precepted", "oversaw", "allowed", "asked", "helped"];

    /// <summary>"Her classmate Dr. Wells", "Dr. Prasad, another senior resident": a title, and beside it the word that makes its bearer an equal.</summary>
    private static bool IsPeer(LetterText letter, Sentence sentence, int titled)
    {
        var tokens = letter.Tokens;
        for (var i = Math.Max(sentence.First, titled - PeerCues.CueBefore); i < titled; i++)
        {
            if (PeerCues.Peers.Contains(tokens[i].Word) || (PeerCues.Ranked.Contains(tokens[i].Word) && (i == titled - 1 || i == titled - 2)))
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

        var behind = sentence with { First = last + 1, Count = Math.Min(sentence.Last - last, PeerCues.Beside) };
        return (tokens[last + 1].Word == "also" && last + 2 <= sentence.Last && tokens[last + 2].Word is "a" or "an")
            || PeerCues.Any(letter, behind, t => PeerCues.Peers.Contains(t.Word)) || (PeerCues.Any(letter, behind, t => PeerCues.Ranked.Contains(t.Word) && t.Word != "second") && !PeerCues.Any(letter, behind, t => t.Is(TokenMarks.Name)));
    }

    /// <summary>"Compared with Dr. Ivanov …, Noor", "the equal of Dr. Langley", "Dr. Ames took research, whereas Lucia stayed": measured against each other.</summary>
    private static bool IsSetAgainst(LetterText letter, Sentence sentence, int name, int titled)
    {
        var tokens = letter.Tokens;
        var opens = titled - sentence.First <= PeerCues.CueBefore && tokens[sentence.First].Word is "compared" or "like" or "unlike" or "beside" && titled < name;
        var contrast = titled < name && tokens[name - 1].Word is "while" or "whereas" && tokens[name - 1].Break != Break.None && titled - sentence.First <= PeerCues.CueBefore;
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

    /// <summary>"Linda, the other attending" right after a sentence about Dr. Voss.</summary>
    private static bool OthersAreTitled(LetterText letter, int s, int name, IReadOnlyCollection<int> titled)
    {
        var sentence = letter.Sentences[s];
        return s > 0 && titled.Contains(letter.Sentences[s - 1].First) && name == sentence.First && name + 2 <= sentence.Last
            && letter.Tokens[name + 1].Break == Break.Comma && PeerCues.HasCue(letter, sentence with { Count = Math.Min(sentence.Count, 6) }, name);
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
            if (letter.Tokens[i].Word == "other" && Enumerable.Range(i + 1, 3).Any(j => j <= next.Last && PeerCues.Roles.Contains(letter.Tokens[j].Word)))
            {
                return true;
            }
        }

        return false;
    }
}
