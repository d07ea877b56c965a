namespace Vouch.Domain.Letters.Checks;

/// <summary>
/// One stretch of words earns one finding: where categories overlap, the one that says more stays. A hedge stays beside the faint
/// words it softens ("seems competent" is both), and a criticism beside the growth that mended it ("the
/// first weeks were rocky, but …") or the condition it is. Faint praise takes the softening word before it. A conditional superlative takes the modal word that makes it
/// conditional and the adjectives it promises, not the writer's own doubt. "Can do the work that is required" is one assurance, not faint praise besides.
/// </summary>
internal static class Precedence
{
    private static readonly string[] Order =
    [
        LetterCategories.ConditionalSuperlative, LetterCategories.ShowedImprovement, LetterCategories.MinimalAssurance,
        LetterCategories.PersonalLife, LetterCategories.Irrelevancy, LetterCategories.Negativity, LetterCategories.FaintPraise,
        LetterCategories.Hedge, LetterCategories.GenericFiller,
    ];

    private const string ConditionalWord = "hedge.modal";
    private const string StockAdjectives = "filler.adjectives";
    private const string NeedOfMore = "negativity.need";
    private const string SofteningWord = "hedge.degree";
    private const string LittleAcquaintance = "hedge.limited";
    private const string AsExpected = "faint.expected";

    public static IEnumerable<LetterFinding> Apply(List<PhraseScan.Hit> hits)
    {
        foreach (var sentence in hits.GroupBy(h => h.Sentence))
        {
            var kept = new List<LetterFinding>();
            foreach (var finding in sentence.Select(h => h.Finding).OrderBy(Rank).ThenByDescending(Words).ThenBy(f => f.Start).ThenBy(f => f.Rule, StringComparer.Ordinal))
            {
                var covered = kept.Exists(k => k.Start < finding.End && finding.Start < k.End && !StaysBeside(finding, k));
                var explained = (finding.Rule == ConditionalWord && kept.Exists(k => k.Category == LetterCategories.ConditionalSuperlative))
                    || (finding.Rule == SofteningWord && kept.Exists(k => k.Category == LetterCategories.FaintPraise))
                    || (finding.Rule == AsExpected && kept.Exists(k => k.Category == LetterCategories.MinimalAssurance && k.End <= finding.Start && finding.Start - k.End <= 1))
                    || (finding.Rule == StockAdjectives && kept.Exists(k => k.Category == LetterCategories.ConditionalSuperlative));
                explained |= finding.Category == LetterCategories.MinimalAssurance && sentence.Any(h => h.Finding.Rule == LittleAcquaintance);
                explained |= IsOutgrown(finding) && kept.Exists(k => k.Category == LetterCategories.ShowedImprovement);
                explained |= finding.Category == LetterCategories.Hedge && (finding.Text.Contains("imagine", StringComparison.OrdinalIgnoreCase) || finding.Text.Contains("expect", StringComparison.OrdinalIgnoreCase))
                    && kept.Exists(k => k.Category == LetterCategories.ConditionalSuperlative);
                explained |= IsOfHedge(finding) && sentence.Any(h => h.Finding.Category == LetterCategories.Hedge);
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

    /// <summary>A struggle that somebody grew out of is no criticism any more, unlike an examination failed or an error made.</summary>
    private static bool IsOutgrown(LetterFinding finding) => finding.Category == LetterCategories.Negativity
        && !Lasting.Any(word => finding.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Lasting =
        ["fail", "error", "mistake", "below", "poor", "careless", "unprofessional", "probation", "remediat", "complain", "lack", "weak", "unreadable", "defensive", "late", "missed", "incomplete"];

    /// <summary>"I think she works well with nurses", "I believe he will manage": the doubt is said once, as a hedge.</summary>
    private static bool IsOfHedge(LetterFinding finding) => finding.Rule == "minimal.prediction"
        || (finding.Category == LetterCategories.GenericFiller && finding.Text.Contains(" with", StringComparison.OrdinalIgnoreCase));

    private static bool StaysBeside(LetterFinding finding, LetterFinding kept) => finding.Category switch
    {
        LetterCategories.Hedge => kept.Category is LetterCategories.FaintPraise or LetterCategories.MinimalAssurance or LetterCategories.GenericFiller
            || (kept.Category == LetterCategories.ConditionalSuperlative && finding.Rule != ConditionalWord),
        LetterCategories.Irrelevancy => kept.Category == LetterCategories.PersonalLife,
        LetterCategories.Negativity => kept.Category == LetterCategories.ShowedImprovement
            || (kept.Category == LetterCategories.ConditionalSuperlative && finding.Rule != NeedOfMore),
        _ => false,
    };

    // Words, not letters: "he" and "she" must not decide which of two findings stays.
    private static int Words(LetterFinding finding) =>
        finding.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static int Rank(LetterFinding finding) => Array.IndexOf(Order, finding.Category);
}
