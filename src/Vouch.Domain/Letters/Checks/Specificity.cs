using Vouch.Domain.Letters.Checks.Lexicons;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks;

/// <summary>
/// How far a letter speaks of this person on these occasions rather than of anybody: words outside the common stock of letters,
/// occasions told, numbers and comparisons raise it; filler lowers it. Names, pronouns and titles are left out of the count.
/// </summary>
internal sealed class Specificity
{
    private Specificity()
    {
    }

    public double Value { get; private init; }

    public int Words { get; private init; }

    public int Anecdotes { get; private init; }

    public int Numbers { get; private init; }

    public int Standout { get; private init; }

    public int Effort { get; private init; }

    public static Specificity Measure(LetterText letter, IReadOnlyList<LetterFinding> findings)
    {
        var lexicon = Lexicon.Default;
        var stop = lexicon.ClassAtom("stop");
        var generic = lexicon.ClassAtom("generic-word");
        var comparison = lexicon.ClassAtom("comparison");
        var standout = lexicon.ClassAtom("standout");
        var effort = lexicon.ClassAtom("effort");
        int words = 0, content = 0, own = 0, numbers = 0, anecdotes = 0, comparisons = 0, standouts = 0, efforts = 0;
        foreach (var sentence in letter.Sentences)
        {
            var tokens = letter.WordsOf(sentence);
            words += tokens.Length;
            var view = lexicon.View(tokens);
            for (var i = 0; i < tokens.Length; i++)
            {
                numbers += tokens[i].Is(TokenMarks.Number) ? 1 : 0;
                standouts += view.Has(i, standout) ? 1 : 0;
                efforts += view.Has(i, effort) ? 1 : 0;
                comparisons += view.Has(i, comparison) || tokens[i].Is(TokenMarks.Percent) ? 1 : 0;
                if (tokens[i].Is(TokenMarks.Name) || view.Has(i, stop) || NameMarker.Titles.Contains(tokens[i].Word))
                {
                    continue;
                }

                content++;
                own += view.Has(i, generic) ? 0 : 1;
            }

            anecdotes += Anecdote.IsTold(view, lexicon) ? 1 : 0;
        }

        var sentences = Math.Max(1, letter.Sentences.Length);
        var fillers = findings.Count(f => f.Category is LetterCategories.GenericFiller or LetterCategories.MinimalAssurance);
        var z = -1.1
            + (6 * ((double)own / Math.Max(1, content) - 0.45))
            + (1.3 * Math.Min(1, anecdotes / (0.25 * sentences)))
            + (0.9 * Math.Min(1, 100.0 * numbers / Math.Max(1, words) / 3))
            + (0.5 * Math.Min(1, comparisons / 2.0))
            + (1.2 * Math.Min(1, own / 90.0))
            - (2.2 * Math.Min(1, 2.0 * fillers / sentences));
        return new Specificity
        {
            Value = content == 0 ? 0 : Math.Round(1 / (1 + Math.Exp(-z)), 4),
            Words = words,
            Anecdotes = anecdotes,
            Numbers = numbers,
            Standout = standouts,
            Effort = efforts,
        };
    }

    public LetterMeasures ToMeasures(LetterText letter, IReadOnlyList<LetterFinding> findings) => new(
        Words, letter.Sentences.Length, Value, Anecdotes, Numbers, Standout, Effort,
        findings.Count(f => f.Category is LetterCategories.Negativity or LetterCategories.FaintPraise or LetterCategories.Hedge or LetterCategories.Irrelevancy),
        findings.Count(f => f.Category == LetterCategories.GenericFiller));
}
