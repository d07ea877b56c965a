using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>What the checks say of a draft, for its writer alone.</summary>
/// <param name="Findings">Advice, in the order of the text.</param>
/// <param name="Guards">Signs of a wrong letter; each one blocks signing.</param>
/// <param name="Unsupported">Numbers, dates, names and the like that no item of the packet bears out.</param>
/// <param name="Standing">By number, whether the record behind an item still says what the packet does.</param>
/// <param name="Notes">Note lines that will be left out.</param>
public sealed record DraftReview(
    IReadOnlyList<DraftReview.Finding> Findings,
    IReadOnlyList<DraftReview.Guard> Guards,
    IReadOnlyList<string> Unsupported,
    IReadOnlyList<DraftSentence> Sentences,
    int Notes,
    int Words,
    double Specificity,
    IReadOnlyDictionary<int, EvidenceStanding> Standing)
{
    /// <summary>Sentences that rest on a record that was taken back or changed since the packet was made.</summary>
    public IEnumerable<(DraftSentence Sentence, int Item, EvidenceStanding Standing)> Unsettled =>
        from sentence in Sentences
        from item in sentence.Items
        let standing = Standing.GetValueOrDefault(item)
        where standing != EvidenceStanding.Stands
        select (sentence, item, standing);

    /// <summary>Sentences that rest on no item of the packet.</summary>
    public IEnumerable<DraftSentence> Untied => Sentences.Where(sentence => sentence.Items.Count == 0);

    /// <param name="Quote">The words themselves; empty when something is missing from the whole.</param>
    public sealed record Finding(string Rule, string Category, string Quote, string Why, string Source);

    public sealed record Guard(string Code, string Quote, string Why);
}
