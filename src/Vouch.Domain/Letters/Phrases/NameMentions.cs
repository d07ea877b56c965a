using Vouch.Domain.Letters.Checks.Guards;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Phrases;

/// <summary>Where a text names a person: in full, by a part of the name, or by title and family name; accents and case do not matter.</summary>
internal static class NameMentions
{
    /// <param name="Start">First UTF-16 unit, with a title before the name.</param>
    /// <param name="End">One past the last; a possessive ending stays outside.</param>
    /// <param name="Slot">What stands for these words.</param>
    public readonly record struct Mention(int Start, int End, string Slot);

    /// <param name="eager">Take also what is more likely an ordinary word, such as "May" at the start of a sentence.</param>
    public static IReadOnlyList<Mention> In(string text, string name, bool eager = false)
    {
        var person = PersonName.Of(name);
        var found = new List<Mention>();
        var tokens = LetterText.Read(text).WithoutAccents().Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!person.Parts.Contains(tokens[i].Word))
            {
                continue;
            }

            var last = LastOfRun(tokens, i, person);
            if (last > i || StandsForAName(tokens[i], eager))
            {
                found.Add(Of(text, tokens, i, last, person));
            }

            i = last;
        }

        return found;
    }

    private static int LastOfRun(Token[] tokens, int first, PersonName person)
    {
        var last = first;
        for (var i = first + 1; i < tokens.Length && Adjoins(tokens[i - 1], tokens[i]); i++)
        {
            if (person.Parts.Contains(tokens[i].Word))
            {
                last = i;
            }
            else if (tokens[i].Word.Length > 1 || !tokens[i].Is(TokenMarks.Capital))
            {
                break; // neither a part of the name nor an initial
            }
        }

        return last;
    }

    private static bool Adjoins(in Token left, in Token right) =>
        right.Break == Break.None && !left.Is(TokenMarks.Possessive) && !right.Is(TokenMarks.SentenceStart) && right.Start - left.End <= 2;

    private static bool StandsForAName(in Token token, bool eager) =>
        !OtherTraineeGuard.AlsoWords.Contains(token.Word) || (token.Is(TokenMarks.Capital) && (eager || !token.Is(TokenMarks.SentenceStart)));

    private static Mention Of(string text, Token[] tokens, int first, int last, PersonName person)
    {
        var titled = first > 0 && NameMarker.Titles.Contains(tokens[first - 1].Word);
        var words = tokens[first..(last + 1)].Select(token => token.Word).ToList();
        var (given, family) = (words.Intersect(person.Given).Any(), words.Intersect(person.Family).Any());
        var slot = titled || (given && family) || person.Last is null && words.Count > 1 ? Slots.Name : family ? Slots.LastName : Slots.FirstName;
        var end = tokens[last].Is(TokenMarks.Possessive) ? text.LastIndexOfAny(['\'', '’', 'ʼ'], tokens[last].End - 1) : tokens[last].End;
        return new Mention(tokens[titled ? first - 1 : first].Start, end, slot);
    }
}
