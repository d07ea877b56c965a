using Vouch.Domain.Letters.Checks.Lexicons;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks;

/// <summary>What a whole letter lacks. Only texts that are letters are asked: a salutation or a hundred words.</summary>
internal static class StructureRules
{
    private const int LetterWords = 100;
    private const int ShortWords = 180;
    private const int LongWords = 900;

    /// <summary>A run of this many words that comes twice is a repetition.</summary>
    private const int RepeatedWords = 9;

    private const string Guidance =
        "AAIM guidelines for standardized fellowship letters, 2017; AAMC guidelines for writing a letter of evaluation, 2014";

    private const string DirectorSurvey =
        "Saudek K et al. Dear Program Director: deciphering letters of recommendation. J Grad Med Educ 2018;10(3):261-266";

    private const string LengthSources =
        "Trix F, Psenka C. Discourse & Society 2003;14(2):191-220 (short letters read as weak); guidance disagrees on the upper end, so this is advice";

    public static readonly IReadOnlyList<LetterRule> OwnRules =
    [
        new("structure.relationship", LetterCategories.MissingRelationship,
            "The letter does not say how long, in what capacity and how directly the writer knows the applicant; readers weigh everything by that.", Guidance),
        new("structure.anecdote", LetterCategories.MissingAnecdote,
            "No occasion is told: what happened, what the applicant did, what came of it. Readers remember occasions.", DirectorSurvey),
        new("structure.comparison", LetterCategories.MissingComparison,
            "The applicant is not compared with a stated group. A fair comparison names the group and its size.", DirectorSurvey),
        new("structure.growth", LetterCategories.MissingGrowth,
            "Nothing shows where the applicant began, what they did about it and where they arrived.", Guidance),
        new("structure.short", LetterCategories.Length, "The letter is short; readers may take that as little to say.", LengthSources),
        new("structure.long", LetterCategories.Length, "The letter is longer than two pages; the strongest lines may go unread.", LengthSources),
        new("structure.repetition", LetterCategories.Repetition, "The same words come twice; say it once, where it counts.", Guidance),
        new("structure.scores", LetterCategories.Repetition,
            "Scores and grades stand in the application already; the space is better spent on what only the writer saw.", Guidance),
    ];

    public static IReadOnlyList<LetterRule> Rules { get; } = [.. TitleMismatch.Rules, .. OwnRules];

    public static IEnumerable<LetterFinding> Find(LetterText letter, Specificity measures)
    {
        if (!IsLetter(letter, measures.Words))
        {
            yield break;
        }

        var seen = Traits.Of(letter);
        foreach (var (missing, index) in new[] { (!seen.Relationship, 0), (measures.Anecdotes == 0, 1), (!seen.Comparison, 2), (!seen.Growth, 3) })
        {
            if (missing)
            {
                yield return Whole(OwnRules[index]);
            }
        }

        if (measures.Words < ShortWords)
        {
            yield return Whole(OwnRules[4]);
        }
        else if (measures.Words > LongWords)
        {
            yield return Whole(OwnRules[5]);
        }

        if (Repeated(letter) is { } repeated)
        {
            yield return At(letter, OwnRules[6], repeated.Start, repeated.End);
        }

        if (seen.Scores is { } scores)
        {
            yield return At(letter, OwnRules[7], scores.Start, scores.End);
        }
    }

    private static bool IsLetter(LetterText letter, int words) =>
        words >= LetterWords
        || (words >= 40 && letter.Sentences.Any(s => letter.Tokens[s.First].Word == "dear" || IsToWhom(letter, s)));

    private static bool IsToWhom(LetterText letter, Sentence sentence) =>
        sentence.Count >= 2 && letter.Tokens[sentence.First].Word == "to" && letter.Tokens[sentence.First + 1].Word == "whom";

    private static LetterFinding Whole(LetterRule rule) => new(rule.Rule, rule.Category, 0, 0, "", rule.Why, rule.Source);

    private static LetterFinding At(LetterText letter, LetterRule rule, int start, int end) =>
        new(rule.Rule, rule.Category, start, end, letter.Source[start..end], rule.Why, rule.Source);

    private static (int Start, int End)? Repeated(LetterText letter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in letter.Sentences)
        {
            var words = letter.WordsOf(sentence);
            for (var i = 0; i + RepeatedWords <= words.Length; i++)
            {
                if (!seen.Add(string.Join(' ', words.Skip(i).Take(RepeatedWords).Select(t => t.Word))))
                {
                    return (words[i].Start, words[i + RepeatedWords - 1].End);
                }
            }
        }

        return null;
    }

    private readonly record struct Traits(bool Relationship, bool Comparison, bool Growth, (int Start, int End)? Scores)
    {
        public static Traits Of(LetterText letter)
        {
            var traits = default(Traits);
            foreach (var sentence in letter.Sentences)
            {
                var tokens = letter.WordsOf(sentence);
                var view = Lexicon.Default.View(tokens);
                traits = new Traits(
                    traits.Relationship || Lexicon.Default.Trait("relationship", view) is not null,
                    traits.Comparison || Lexicon.Default.Trait("comparison", view) is not null,
                    traits.Growth || Lexicon.Default.Trait("growth", view) is not null,
                    traits.Scores ?? (Lexicon.Default.Trait("scores", view) is { } at ? (tokens[at].Start, tokens[at].End) : null));
            }

            return traits;
        }
    }
}
