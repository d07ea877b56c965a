using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Learned;

/// <summary>
/// Reads every sentence a second time, by what labelled texts taught. A phrase in a sentence that does not read that way is let go ("adequate
/// bowel preparation"), and a sentence that plainly reads so is pointed to although no phrase of the lexicon stands in it.
/// </summary>
internal static class SecondReading
{
    /// <summary>Below this a phrase is let go; about one sentence in four that reads so shows the category.</summary>
    private const double LetGo = -2;

    /// <summary>Above this a sentence without a phrase is pointed to; both bounds as six batches advised that had taught nothing yet.</summary>
    private const double PointedTo = 0.1;

    private const int FewestWords = 4;

    /// <summary>A sentence without one of these speaks of nobody, and judges nobody.</summary>
    private static readonly HashSet<string> People =
        [SentenceFeatures.Somebody, "i", "we", "my", "our", "me", "us", "you", "your", "who", "student", "resident", "intern", "fellow", "applicant", "candidate", "trainee", "mentee"];

    private const string Source = "Learned from about ten thousand texts labelled for Vouch (docs/letter-checks.md); there is no published rule for these words.";

    public static IReadOnlyList<LetterRule> Rules { get; } = [.. SentenceModel.Categories.Select(category => new LetterRule(
        category + ".reading", category, $"As a whole this reads like sentences that readers called {Named(category)}; the words marked weigh most. Read it once as a stranger would.", Source))];

    public static List<LetterFinding> Apply(LetterText letter, IEnumerable<LetterFinding> found)
    {
        var findings = found.ToList();
        var kept = new List<LetterFinding>();
        foreach (var sentence in letter.Sentences)
        {
            var tokens = letter.WordsOf(sentence);
            var words = SentenceFeatures.Words(tokens);
            var scores = SentenceModel.Default.Scores(words);
            var here = findings.Where(f => f.Start >= tokens[0].Start && f.End <= tokens[^1].End).ToList();
            kept.AddRange(here.Where(f => ScoreOf(f.Category, scores) >= LetGo));
            for (var c = 0; c < scores.Length && SpeaksOfSomebody(tokens, words); c++)
            {
                if (scores[c] > PointedTo && !here.Exists(f => f.Category == SentenceModel.Categories[c]))
                {
                    kept.Add(Pointed(letter, tokens, SentenceModel.Default.Heaviest(words, c), Rules[c]));
                }
            }
        }

        return kept;
    }

    private static bool SpeaksOfSomebody(Token[] tokens, List<(string Word, int Token)> words) =>
        tokens.Length >= FewestWords && words.Exists(w => People.Contains(w.Word));

    private static double ScoreOf(string category, double[] scores)
    {
        for (var c = 0; c < scores.Length; c++)
        {
            if (SentenceModel.Categories[c] == category)
            {
                return scores[c];
            }
        }

        return double.PositiveInfinity;
    }

    private static LetterFinding Pointed(LetterText letter, Token[] tokens, (int First, int Last) words, LetterRule rule)
    {
        // A word alone tells nobody what is meant.
        var first = Math.Max(0, words.First - Math.Max(0, FewestWords - 1 - (words.Last - words.First)));
        var last = Math.Min(tokens.Length - 1, Math.Max(words.Last, first + FewestWords - 1));
        var (start, end) = (tokens[first].Start, tokens[last].End);
        return new LetterFinding(rule.Rule, rule.Category, start, end, letter.Source[start..end], rule.Why, rule.Source);
    }

    private static string Named(string category) => category switch
    {
        LetterCategories.ShowedImprovement => "praise for getting better, which says there was something to mend",
        LetterCategories.FaintPraise => "faint praise",
        LetterCategories.Hedge => "a hedge",
        LetterCategories.Negativity => "open criticism",
        LetterCategories.Irrelevancy => "beside the point",
        LetterCategories.MinimalAssurance => "the least one can say",
        LetterCategories.ConditionalSuperlative => "high praise under a condition",
        LetterCategories.PersonalLife => "personal life",
        _ => "words that fit anybody",
    };
}
