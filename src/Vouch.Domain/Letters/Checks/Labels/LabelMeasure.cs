using System.Globalization;

namespace Vouch.Domain.Letters.Checks.Labels;

/// <summary>How the checks agree with labelled texts. Every text counts for every category, not only for the file it stands in.</summary>
public sealed record LabelMeasure(
    IReadOnlyList<LabelMeasure.Score> Scores, double ClinicalClean, double PairsRight, IReadOnlyList<string> Misses)
{
    /// <param name="Category">The category measured.</param>
    /// <param name="Positives">Texts that show it.</param>
    /// <param name="Negatives">Texts that do not.</param>
    /// <param name="Precision">Share of flagged texts that show it; 1 when none is flagged.</param>
    /// <param name="Recall">Share of texts showing it that are flagged; 1 when none shows it.</param>
    public sealed record Score(string Category, int Positives, int Negatives, double Precision, double Recall);

    public static LabelMeasure Of(IReadOnlyList<LabelledText> texts)
    {
        var misses = new List<string>();
        var judged = texts.Where(t => t.Group != LabelledText.Pairs).Select(t => (Text: t, Found: CategoriesOf(t.Text))).ToList();
        var scores = new List<Score>();
        foreach (var category in LetterCategories.OfPhrases)
        {
            int hit = 0, wrong = 0, missed = 0;
            foreach (var (text, found) in judged)
            {
                var shows = text.Categories.Contains(category);
                var flagged = found.Contains(category);
                hit += shows && flagged ? 1 : 0;
                wrong += !shows && flagged ? 1 : 0;
                missed += shows && !flagged ? 1 : 0;
                if (shows != flagged)
                {
                    misses.Add(string.Create(CultureInfo.InvariantCulture, $"{(flagged ? "wrong " : "missed")} {category,-22} [{text.Group}] {text.Text}"));
                }
            }

            scores.Add(new Score(category, hit + missed, judged.Count - hit - missed, Share(hit, hit + wrong), Share(hit, hit + missed)));
        }

        var clinical = judged.Where(j => j.Text.Group == LabelledText.Clinical).ToList();
        return new LabelMeasure(scores, Share(clinical.Count(c => c.Found.Count == 0), clinical.Count), PairsRightIn(texts, misses), misses);
    }

    private static HashSet<string> CategoriesOf(string text) => [.. LetterCheck.Run(text).Findings.Select(f => f.Category)];

    private static double PairsRightIn(IReadOnlyList<LabelledText> texts, List<string> misses)
    {
        var pairs = texts.Where(t => t.Group == LabelledText.Pairs).ToList();
        var right = 0;
        for (var i = 0; i + 1 < pairs.Count; i += 2)
        {
            var specific = LetterCheck.Run(pairs[i].Text).Measures.Specificity;
            var generic = LetterCheck.Run(pairs[i + 1].Text).Measures.Specificity;
            right += specific > generic ? 1 : 0;
            if (specific <= generic)
            {
                misses.Add(string.Create(CultureInfo.InvariantCulture, $"pair {specific:0.00} <= {generic:0.00} {pairs[i].Text}"));
            }
        }

        return Share(right, pairs.Count / 2);
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
