using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>What the evidence states, taken apart once: words, quantities and days.</summary>
internal sealed class EvidenceBase
{
    private readonly List<(ClaimEvidence Item, LetterText Text, List<Quantity> Quantities, HashSet<string> Stems)> _items;

    public EvidenceBase(IReadOnlyList<ClaimEvidence> evidence)
    {
        _items = [.. evidence.Select(e =>
        {
            var text = LetterText.Read(e.Text);
            return (e, text, Quantity.In(text), text.Tokens.Select(t => Stem.Of(t.Word)).ToHashSet(StringComparer.Ordinal));
        })];
        Words = _items.SelectMany(i => i.Text.Tokens).Select(t => t.Word).ToHashSet(StringComparer.Ordinal);
        Stems = _items.SelectMany(i => i.Stems).ToHashSet(StringComparer.Ordinal);
        Days = [.. _items.SelectMany(i => CalendarMention.DaysIn(i.Text).Concat(i.Item.Date is { } d ? [d] : [])).Distinct().Order()];
        Mentions = [.. _items.SelectMany(i => CalendarMention.In(i.Text))];
    }

    public HashSet<string> Words { get; }

    public HashSet<string> Stems { get; }

    public IReadOnlyList<DateOnly> Days { get; }

    private List<CalendarMention> Mentions { get; }

    public IEnumerable<Quantity> Quantities => _items.SelectMany(i => i.Quantities);

    /// <summary>How many items speak of one of these things.</summary>
    public int ItemsAbout(IReadOnlyList<string> stems) => _items.Count(i => stems.Any(i.Stems.Contains));

    /// <summary>Pairs of quantities that stand in one item.</summary>
    public IEnumerable<(Quantity A, Quantity B)> PairsWithinItems() =>
        from item in _items
        from a in item.Quantities
        from b in item.Quantities
        where !ReferenceEquals(a, b)
        select (a, b);

    public bool Knows(CalendarMention mention)
    {
        if (Days.Any(mention.Agrees))
        {
            return true;
        }

        return Mentions.Exists(m => (mention.Year is null || mention.Year == m.Year) && (mention.Day is null || mention.Day == m.Day)
            && (mention.Months.Count == 0 || mention.Months.Intersect(m.Months).Any()));
    }
}
