namespace Vouch.Domain.Letters.Checks;

/// <summary>
/// One stretch of words earns one finding: where categories overlap, the one that says more stays. A hedge stays beside the faint
/// words it softens ("seems competent" is both), but a conditional superlative takes the hedge that makes it conditional.
/// </summary>
internal static class Precedence
{
    private static readonly string[] Order =
    [
        LetterCategories.ConditionalSuperlative, LetterCategories.ShowedImprovement, LetterCategories.MinimalAssurance,
        LetterCategories.PersonalLife, LetterCategories.Irrelevancy, LetterCategories.Negativity, LetterCategories.FaintPraise,
        LetterCategories.Hedge, LetterCategories.GenericFiller,
    ];

    public static IEnumerable<LetterFinding> Apply(List<PhraseScan.Hit> hits)
    {
        foreach (var sentence in hits.GroupBy(h => h.Sentence))
        {
            var kept = new List<LetterFinding>();
            foreach (var finding in sentence.Select(h => h.Finding).OrderBy(Rank).ThenByDescending(Words).ThenBy(f => f.Start).ThenBy(f => f.Rule, StringComparer.Ordinal))
            {
                var covered = kept.Exists(k => k.Start < finding.End && finding.Start < k.End && !StaysBeside(finding, k));
                var explained = finding.Category == LetterCategories.Hedge
                    && kept.Exists(k => k.Category is LetterCategories.ConditionalSuperlative);
                if (!covered && !explained)
                {
                    kept.Add(finding);
                }
            }

            foreach (var finding in kept)
            {
                yield return finding;
            }
        }
    }

    private static bool StaysBeside(LetterFinding finding, LetterFinding kept) => finding.Category == LetterCategories.Hedge
        && kept.Category is LetterCategories.FaintPraise or LetterCategories.MinimalAssurance or LetterCategories.GenericFiller;

    // Words, not letters: "he" and "she" must not decide which of two findings stays.
    private static int Words(LetterFinding finding) =>
        finding.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static int Rank(LetterFinding finding) => Array.IndexOf(Order, finding.Category);
}
