using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>The part of a letter between salutation and closing; letterhead, date and signature need no evidence.</summary>
internal readonly record struct LetterBody(int First, int Last)
{
    private static readonly HashSet<string> Closings = ["sincerely", "respectfully", "cordially", "regards", "yours"];

    public static LetterBody Of(LetterText letter)
    {
        var first = 0;
        var last = letter.Tokens.Length - 1;
        foreach (var sentence in letter.Sentences)
        {
            var word = letter.Tokens[sentence.First].Word;
            var salutation = word == "dear" || (word == "to" && sentence.Count > 1 && letter.Tokens[sentence.First + 1].Word == "whom");
            if (salutation)
            {
                first = SalutationEnd(letter, sentence) + 1;
            }
            else if (Closings.Contains(word) && sentence.Count <= 4 && sentence.First > first)
            {
                last = sentence.First - 1;
                break;
            }
        }

        return new LetterBody(first, last);
    }

    private static int SalutationEnd(LetterText letter, Sentence sentence)
    {
        for (var i = sentence.First + 1; i <= sentence.Last; i++)
        {
            if (letter.Tokens[i].Break != Break.None)
            {
                return i - 1;
            }
        }

        return sentence.Last;
    }
}
