using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks;

/// <summary>
/// The same person called by title in one place and by first name in another, or a colleague given a title in the same breath in
/// which the applicant gets a first name.
/// </summary>
internal static class TitleMismatch
{
    private const string Source =
        "Files JA et al. Speaker introductions at internal medicine grand rounds. J Womens Health 2017;26(5):413-419; "
        + "Trix F, Psenka C. Exploring the color of glass. Discourse & Society 2003;14(2):191-220. Evidence on letters is mixed.";

    public static readonly IReadOnlyList<LetterRule> Rules =
    [
        new("title_mismatch.pair", LetterCategories.TitleMismatch,
            "Two people stand side by side, one with a title and one by first name; readers take the first name as lower standing.", Source),
        new("title_mismatch.drift", LetterCategories.TitleMismatch,
            "The same person is called by title in one place and by first name in another. Choose one form and keep it.", Source),
        new("title_mismatch.titles", LetterCategories.TitleMismatch,
            "The same person carries different titles in this letter. Choose the right one and keep it.", Source),
    ];

    private readonly record struct Mention(int Token, int LastToken, string? Title, string? First, string Last);

    public static IEnumerable<LetterFinding> Find(LetterText letter)
    {
        var titled = Titled(letter).ToList();
        var pairs = Pairs(letter).ToList();
        var peers = PeerNames.Find(letter, (i, sentence) => IsBareName(letter.Tokens, i, sentence), [.. titled.Select(m => m.Token)]);
        foreach (var pair in pairs.Concat(peers.Where(p => !pairs.Exists(known => known.First <= p.First && p.First <= known.Last))))
        {
            yield return Finding(letter, Rules[0], pair.First, pair.Last);
        }

        if (Drift(letter, titled) is { } drift)
        {
            yield return Finding(letter, Rules[1], drift, drift);
        }

        var byLast = titled.GroupBy(m => m.Last, StringComparer.Ordinal);
        foreach (var person in byLast)
        {
            var first = person.First();
            if (person.FirstOrDefault(m => Rank(m.Title) != Rank(first.Title)) is { Title: not null } other)
            {
                yield return Finding(letter, Rules[2], other.Token, other.LastToken);
            }
        }
    }

    private static LetterFinding Finding(LetterText letter, LetterRule rule, int first, int last)
    {
        var start = letter.Tokens[first].Start;
        var end = letter.Tokens[last].End;
        return new LetterFinding(rule.Rule, rule.Category, start, end, letter.Source[start..end], rule.Why, rule.Source);
    }

    /// <summary>Doctor and professor are one rank, the civil titles another; which civil title it is does not matter here.</summary>
    private static int Rank(string? title) => title is "dr" or "doctor" or "prof" or "professor" ? 1 : 0;

    private static bool IsTitle(in Token token) =>
        NameMarker.Titles.Contains(token.Word) && token.Is(TokenMarks.Capital);

    private static IEnumerable<Mention> Titled(LetterText letter)
    {
        var tokens = letter.Tokens;
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (!IsTitle(tokens[i]) || !tokens[i + 1].Is(TokenMarks.Name))
            {
                continue;
            }

            var last = i + 1;
            while (last + 1 < tokens.Length && last < i + 6 && tokens[last + 1].Is(TokenMarks.Name) && tokens[last + 1].Break == Break.None
                && !tokens[last].Is(TokenMarks.Possessive) && !tokens[last + 1].Is(TokenMarks.SentenceStart))
            {
                last++;
            }

            yield return new Mention(i, last, tokens[i].Word, last > i + 1 ? tokens[i + 1].Word : null, tokens[last].Word);
        }
    }

    private static IEnumerable<(int First, int Last)> Pairs(LetterText letter)
    {
        var tokens = letter.Tokens;
        foreach (var sentence in letter.Sentences)
        {
            for (var i = sentence.First + 1; i < sentence.Last; i++)
            {
                if (tokens[i].Word is not ("and" or "or"))
                {
                    continue;
                }

                var firstNameLeft = IsBareName(tokens, i - 1, sentence) && IsTitle(tokens[i + 1]) && i + 2 <= sentence.Last && tokens[i + 2].Is(TokenMarks.Name);
                var firstNameRight = IsBareName(tokens, i + 1, sentence) && TitledEndsAt(tokens, i - 1, sentence);
                if (firstNameLeft)
                {
                    yield return (i - 1, i + 2);
                }
                else if (firstNameRight)
                {
                    yield return (i - 2, i + 1);
                }
            }
        }
    }

    private static bool TitledEndsAt(Token[] tokens, int i, Sentence sentence) =>
        i - 1 >= sentence.First && tokens[i].Is(TokenMarks.Name)
        && (IsTitle(tokens[i - 1]) || (i - 2 >= sentence.First && tokens[i - 1].Is(TokenMarks.Name) && IsTitle(tokens[i - 2])));

    private static bool IsBareName(Token[] tokens, int i, Sentence sentence)
    {
        var alone = i >= sentence.First && i <= sentence.Last && tokens[i].Is(TokenMarks.Name);
        var nameBefore = i > sentence.First && tokens[i].Break == Break.None && (tokens[i - 1].Is(TokenMarks.Name) || IsTitle(tokens[i - 1]));
        var nameAfter = i < sentence.Last && tokens[i + 1].Is(TokenMarks.Name) && tokens[i + 1].Break == Break.None;
        var place = i > sentence.First && tokens[i - 1].Word is "in" or "near" or "from" or "at";
        return alone && !nameBefore && !nameAfter && !place && !tokens[i].Is(TokenMarks.Possessive);
    }

    /// <summary>Somebody introduced as "Dr. Ana Ruiz" or "Ana Ruiz … Dr. Ruiz" and elsewhere called "Ana".</summary>
    private static int? Drift(LetterText letter, List<Mention> titled)
    {
        var tokens = letter.Tokens;
        var firstNames = new HashSet<string>(titled.Where(m => m.First is not null).Select(m => m.First!), StringComparer.Ordinal);
        var lastNames = new HashSet<string>(titled.Select(m => m.Last), StringComparer.Ordinal);
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Is(TokenMarks.Name) && tokens[i + 1].Is(TokenMarks.Name) && tokens[i + 1].Break == Break.None && lastNames.Contains(tokens[i + 1].Word))
            {
                firstNames.Add(tokens[i].Word);
            }
        }

        foreach (var sentence in letter.Sentences)
        {
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                if (firstNames.Contains(tokens[i].Word) && !lastNames.Contains(tokens[i].Word) && StandsAlone(tokens, i, sentence))
                {
                    return i;
                }
            }
        }

        return null;
    }

    private static bool StandsAlone(Token[] tokens, int i, Sentence sentence)
    {
        var before = i > sentence.First && tokens[i].Break == Break.None && (tokens[i - 1].Is(TokenMarks.Name) || IsTitle(tokens[i - 1]));
        var after = i < sentence.Last && tokens[i + 1].Is(TokenMarks.Name) && tokens[i + 1].Break == Break.None;
        return tokens[i].Is(TokenMarks.Name) && !before && !after;
    }
}
