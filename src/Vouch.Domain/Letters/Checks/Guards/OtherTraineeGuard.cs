using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>The name of another trainee of the same writer: the mark of a letter that was begun from somebody else's.</summary>
internal static class OtherTraineeGuard
{
    internal static readonly HashSet<string> AlsoWords =
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

            var givenEnd = EndOf(tokens, i, name.Given);
            var familyEnd = EndOf(tokens, i, name.Family);
            if (givenEnd is { } given && FollowedBy(tokens, given, name.Family) is { } last)
            {
                return (i, last);
            }

            if (givenEnd is { } alone && !name.Given.All(own.Contains) && IsFirstNameAlone(tokens, i, alone))
            {
                return (i, alone);
            }

            if (familyEnd is { } family && !name.Family.All(own.Contains) && IsLastNameAlone(tokens, i, family))
            {
                return (i, family);
            }
        }

        return null;
    }

    /// <summary>Index of the last word when these words stand here, one after the other.</summary>
    private static int? EndOf(Token[] tokens, int i, IReadOnlyList<string> words)
    {
        if (words.Count == 0 || i + words.Count > tokens.Length)
        {
            return null;
        }

        for (var j = 0; j < words.Count; j++)
        {
            if (tokens[i + j].Word != words[j])
            {
                return null;
            }
        }

        return i + words.Count - 1;
    }

    /// <summary>A middle name, an initial or particles ("de la") may stand between.</summary>
    private static int? FollowedBy(Token[] tokens, int given, IReadOnlyList<string> family)
    {
        for (var j = given + 1; j <= Math.Min(given + 3, tokens.Length - 1); j++)
        {
            if (tokens[j].Is(TokenMarks.Capital) && EndOf(tokens, j, family) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private static bool IsFirstNameAlone(Token[] tokens, int i, int end)
    {
        var token = tokens[i];
        var next = end + 1 < tokens.Length ? tokens[end + 1] : default;
        var surnameFollows = next.Word is not null && next.Is(TokenMarks.Name) && next.Break == Break.None
            && !next.Is(TokenMarks.SentenceStart) && !tokens[end].Is(TokenMarks.Possessive);
        if (surnameFollows || (i > 0 && tokens[i - 1].Is(TokenMarks.Name) && token.Break == Break.None && !token.Is(TokenMarks.SentenceStart)))
        {
            return false; // Somebody else of the same first name, or a part of another name.
        }

        return !AlsoWords.Contains(token.Word) || (token.Is(TokenMarks.Name) && !token.Is(TokenMarks.SentenceStart))
            || (next.Word is not null && OrdinaryWords.IsVerbLike(next.Word) && token.Word is not ("will" or "may" or "best"));
    }

    private static bool IsLastNameAlone(Token[] tokens, int i, int end)
    {
        var titled = i > 0 && NameMarker.Titles.Contains(tokens[i - 1].Word);
        if (titled)
        {
            return true;
        }

        var firstNameBefore = i > 0 && tokens[i - 1].Is(TokenMarks.Name) && tokens[i].Break == Break.None && !tokens[i].Is(TokenMarks.SentenceStart);
        var eponym = end + 1 < tokens.Length
            && (EponymNouns.Contains(tokens[end + 1].Word) || (tokens[end + 1].Is(TokenMarks.Name) && tokens[end + 1].Break == Break.None));
        return !firstNameBefore && !eponym && !AlsoWords.Contains(tokens[i].Word) && (tokens[i].Is(TokenMarks.Name) || end > i);
    }
}
