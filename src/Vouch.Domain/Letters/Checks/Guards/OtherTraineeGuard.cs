using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>The name of another trainee of the same writer: the mark of a letter that was begun from somebody else's.</summary>
internal static class OtherTraineeGuard
{
    private static readonly HashSet<string> AlsoWords =
    [
        "will", "may", "grace", "hope", "faith", "joy", "mark", "rich", "chase", "art", "bill", "drew", "grant", "max", "rob", "sue", "dawn",
        "summer", "april", "june", "august", "christian", "frank", "young", "best", "long", "rose", "ruby", "pat", "skip", "case", "page", "love", "day", "early",
        "strong", "bright", "fine", "wise", "good", "reason", "sage", "iris", "lee", "park", "king", "rivers", "woods", "hill", "fields", "stone", "brown", "white", "black", "green", "gray",
    ];

    /// <summary>A family name before these is a disease, a device or a place.</summary>
    private static readonly HashSet<string> EponymNouns =
    [
        "disease", "syndrome", "sign", "test", "cyst", "catheter", "score", "scale", "criteria", "hospital", "university", "college", "medical",
        "clinic", "school", "institute", "maneuver", "procedure", "fracture", "tumor", "lymphoma", "classification", "center", "foundation", "award", "lab", "laboratory", "street", "avenue", "hall",
    ];

    public static IEnumerable<GuardFinding> Find(LetterText letter, GuardContext context)
    {
        var own = new HashSet<string>(
            PersonName.Of(context.ApplicantName).Parts.Concat(PersonName.Of(context.WriterName).Parts).Concat(PersonName.Of(context.Addressee).Parts),
            StringComparer.Ordinal);
        foreach (var trainee in context.OtherTrainees)
        {
            var name = PersonName.Of(trainee);
            if (Mention(letter.Tokens, name, own) is { } at)
            {
                var start = letter.Tokens[at.First].Start;
                var end = letter.Tokens[at.Last].End;
                yield return new GuardFinding(
                    LetterGuards.OtherTraineeName, start, end, letter.Source[start..end], "This is the name of another person you write for.");
            }
        }
    }

    private static (int First, int Last)? Mention(Token[] tokens, PersonName name, HashSet<string> own)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].Is(TokenMarks.Capital))
            {
                continue;
            }

            var isFirst = tokens[i].Word == name.First;
            var isLast = name.Last is not null && tokens[i].Word == name.Last;
            if (isFirst && name.Last is not null && FollowedBy(tokens, i, name.Last) is { } last)
            {
                return (i, last);
            }

            if (isFirst && !own.Contains(name.First!) && IsFirstNameAlone(tokens, i))
            {
                return (i, i);
            }

            if (isLast && !own.Contains(name.Last!) && IsLastNameAlone(tokens, i))
            {
                return (i, i);
            }
        }

        return null;
    }

    /// <summary>A middle name or initial may stand between.</summary>
    private static int? FollowedBy(Token[] tokens, int i, string last)
    {
        for (var j = i + 1; j <= Math.Min(i + 2, tokens.Length - 1); j++)
        {
            if (tokens[j].Word == last && tokens[j].Is(TokenMarks.Capital))
            {
                return j;
            }
        }

        return null;
    }

    private static bool IsFirstNameAlone(Token[] tokens, int i)
    {
        var token = tokens[i];
        var surnameFollows = i + 1 < tokens.Length && tokens[i + 1].Is(TokenMarks.Name) && tokens[i + 1].Break == Break.None
            && !tokens[i + 1].Is(TokenMarks.SentenceStart) && !token.Is(TokenMarks.Possessive);
        if (surnameFollows || (i > 0 && tokens[i - 1].Is(TokenMarks.Name) && token.Break == Break.None && !token.Is(TokenMarks.SentenceStart)))
        {
            return false; // Somebody else of the same first name, or a part of another name.
        }

        return !AlsoWords.Contains(token.Word) || (token.Is(TokenMarks.Name) && !token.Is(TokenMarks.SentenceStart))
            || (i + 1 < tokens.Length && OrdinaryWords.IsVerbLike(tokens[i + 1].Word) && token.Word is not ("will" or "may" or "best"));
    }

    private static bool IsLastNameAlone(Token[] tokens, int i)
    {
        var titled = i > 0 && NameMarker.Titles.Contains(tokens[i - 1].Word);
        if (titled)
        {
            return true;
        }

        var firstNameBefore = i > 0 && tokens[i - 1].Is(TokenMarks.Name) && tokens[i].Break == Break.None && !tokens[i].Is(TokenMarks.SentenceStart);
        var eponym = i + 1 < tokens.Length && (EponymNouns.Contains(tokens[i + 1].Word) || tokens[i + 1].Is(TokenMarks.Name) && tokens[i + 1].Break == Break.None);
        return !firstNameBefore && !eponym && !AlsoWords.Contains(tokens[i].Word) && tokens[i].Is(TokenMarks.Name);
    }
}
