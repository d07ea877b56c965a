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
        "disease", "syndrome", "palsy", "phenomenon", "colitis", "ileitis", "sarcoma", "contracture", "esophagus", "chorea", "ataxia", "encephalopathy", "body", "bodies", "cells", "reflex", "thyroiditis", "nodes", "dementia", "sign", "test", "cyst", "catheter", "score", "scale", "criteria", "hospital", "university", "college", "medical",
        "clinic", "school", "institute", "maneuver", "procedure", "fracture", "tumor", "lymphoma", "classification", "center", "foundation", "award", "lab", "laboratory", "street", "avenue", "hall",
    ];

    /// <summary>Family names that are also devices and diseases on their own: "a Foley was placed".</summary>
    private static readonly HashSet<string> Eponyms =
        ["foley", "crohn", "parkinson", "graves", "apgar", "doppler", "holter", "bell", "whipple", "babinski", "foster", "wood", "allen", "turner", "marfan", "hodgkin", "addison", "cushing", "swan", "yankauer", "kelly", "kocher", "bovie", "weber", "murphy", "phalen"];

    private static readonly HashSet<string> Determiners = ["a", "an", "the", "his", "her", "their", "no", "with", "for", "of", "and"];

    public static IEnumerable<GuardFinding> Find(LetterText letter, GuardContext context)
    {
        var own = new HashSet<string>(
            PersonName.Of(context.ApplicantName).Parts.Concat(PersonName.Of(context.WriterName).Parts).Concat(PersonName.Of(context.Addressee).Parts),
            StringComparer.Ordinal);
        foreach (var trainee in context.OtherTrainees)
        {
            var name = PersonName.Of(trainee);
            if (Mention(letter, name, own) is { } at)
            {
                var start = letter.Tokens[at.First].Start;
                var end = letter.Tokens[at.Last].End;
                yield return new GuardFinding(
                    LetterGuards.OtherTraineeName, start, end, letter.Source[start..end], "This is the name of another person you write for.");
            }
        }
    }

    private static (int First, int Last)? Mention(LetterText letter, PersonName name, HashSet<string> own)
    {
        var tokens = letter.Tokens;
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

            if (name.Parts.Count > 2 && TwoParts(tokens, i, name.Parts, own) is { } two)
            {
                return (i, two);
            }

            if (givenEnd is { } alone && !name.Given.All(own.Contains) && IsFirstNameAlone(tokens, i, alone))
            {
                return (i, alone);
            }

            if (familyEnd is { } family && !name.Family.All(own.Contains) && IsLastNameAlone(letter, i, family))
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

    /// <summary>Two neighbors of a name of three or more parts: "Thi Lan" of Nguyen Thi Lan.</summary>
    private static int? TwoParts(Token[] tokens, int i, IReadOnlyList<string> parts, HashSet<string> own)
    {
        for (var p = 0; p + 1 < parts.Count; p++)
        {
            if (i + 1 < tokens.Length && tokens[i].Word == parts[p] && tokens[i + 1].Word == parts[p + 1]
                && tokens[i + 1].Is(TokenMarks.Capital) && tokens[i + 1].Break == Break.None && !(own.Contains(parts[p]) && own.Contains(parts[p + 1])))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static bool IsLastNameAlone(LetterText letter, int i, int end)
    {
        var tokens = letter.Tokens;
        var start = i;
        while (start > 0 && tokens[start - 1].Is(TokenMarks.Name) && !tokens[start - 1].Is(TokenMarks.Capital))
        {
            start--; // "van den" belongs to Berg.
        }

        var titled = start > 0 && NameMarker.Titles.Contains(tokens[start - 1].Word);
        if (titled)
        {
            return true;
        }

        var hyphened = tokens[end].End + 1 < letter.Source.Length && letter.Source[tokens[end].End] is '-' or '‐' or '\u2011' && char.IsLower(letter.Source[tokens[end].End + 1]);
        var device = Eponyms.Contains(tokens[i].Word) && i > 0 && Determiners.Contains(tokens[i - 1].Word);
        if (hyphened || device)
        {
            return false; // "Cho-speaking", "the Foley".
        }

        var firstNameBefore = start > 0 && tokens[start - 1].Is(TokenMarks.Name) && tokens[start].Break == Break.None && !tokens[start].Is(TokenMarks.SentenceStart);
        var eponym = end + 1 < tokens.Length
            && (EponymNouns.Contains(tokens[end + 1].Word) || (tokens[end + 1].Is(TokenMarks.Name) && tokens[end + 1].Break == Break.None));
        return !firstNameBefore && !eponym && !AlsoWords.Contains(tokens[i].Word) && (tokens[i].Is(TokenMarks.Name) || end > i);
    }
}
