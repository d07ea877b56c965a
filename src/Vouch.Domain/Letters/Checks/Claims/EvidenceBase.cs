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
            var text = LetterText.Read(e.Text).WithoutAccents();
            return (e, text, Quantity.In(text), text.Tokens.Select(t => Stem.Of(t.Word)).ToHashSet(StringComparer.Ordinal));
        })];
        Words = _items.SelectMany(i => i.Text.Tokens).Select(t => t.Word).ToHashSet(StringComparer.Ordinal);
        Stems = _items.SelectMany(i => i.Stems).ToHashSet(StringComparer.Ordinal);
        Days = [.. _items.SelectMany(i => CalendarMention.DaysIn(i.Text).Concat(i.Item.Date is { } d ? [d] : [])).Distinct().Order()];
        Mentions = [.. _items.SelectMany(i => CalendarMention.In(i.Text))];
    }

    /// <summary>Days named in full, and the middle of months named without a day, for measuring how long something took.</summary>
    public IReadOnlyList<DateOnly> RoughDays => [.. Days.Concat(Mentions.Where(m => m is { Year: not null, Day: null, Months.Count: 1 })
        .Select(m => new DateOnly(m.Year!.Value, m.Months[0], 15))).Distinct().Order()];

    /// <summary>Years named without a month, for "from 2022 to 2025".</summary>
    public IReadOnlyList<int> BareYears => [.. Mentions.Where(m => m is { Year: not null, Months.Count: 0 }).Select(m => m.Year!.Value).Distinct().Order()];

    public HashSet<string> Words { get; }

    public HashSet<string> Stems { get; }

    /// <summary>Everything of one record: for claims that must come from what a sentence speaks of.</summary>
    public IEnumerable<(DateOnly? Day, LetterText Text, IReadOnlyList<Quantity> Quantities, HashSet<string> Stems)> Items =>
        _items.Select(i => (i.Item.Date, i.Text, (IReadOnlyList<Quantity>)i.Quantities, i.Stems));

    /// <summary>Stems of what the records give numbers of.</summary>
    public HashSet<string> CountedStems => [.. Quantities.SelectMany(q => q.Nouns)];

    /// <summary>The records with their days and the words they share with others.</summary>
    public IEnumerable<(DateOnly? Day, LetterText Text, HashSet<string> Stems)> Records => _items.Select(i => (i.Item.Date, i.Text, i.Stems));

    public IReadOnlyList<DateOnly> Days { get; }

    private List<CalendarMention> Mentions { get; }

    public IEnumerable<Quantity> Quantities => _items.SelectMany(i => i.Quantities);

    /// <summary>How many items speak of one of these things.</summary>
    public int ItemsAbout(IReadOnlyList<string> stems) => _items.Count(i => stems.Any(i.Stems.Contains));

    /// <summary>How many items share at least so many of these stems.</summary>
    public int ItemsSharing(HashSet<string> stems, int atLeast) => _items.Count(i => stems.Count(i.Stems.Contains) >= atLeast);

    /// <summary>Numbers of items that speak of something and hold one number only: "Presented 3 cases" tells of three presentations.</summary>
    public IEnumerable<double> LoneNumbersAbout(IReadOnlyList<string> stems) =>
        _items.Where(i => i.Quantities.Count == 1 && !i.Quantities[0].Percent && stems.Any(i.Stems.Contains)).Select(i => i.Quantities[0].Value);

    /// <summary>Whether a record has one word right before another: "second prize".</summary>
    public bool HasNextTo(string word, string next) => _items.Exists(i =>
        Enumerable.Range(0, Math.Max(0, i.Text.Tokens.Length - 1)).Any(t => i.Text.Tokens[t].Word == word && i.Text.Tokens[t + 1].Word == next));

    /// <summary>Pairs of quantities that stand in one item.</summary>
    public IEnumerable<(Quantity A, Quantity B)> PairsWithinItems() => Pairs(_items.Select(i => i.Quantities));

    public static IEnumerable<(Quantity A, Quantity B)> Pairs(IEnumerable<IReadOnlyList<Quantity>> items) =>
        from item in items
        from a in item
        from b in item
        where !ReferenceEquals(a, b)
        select (a, b);

    /// <summary>Whether one record holds words of both beginnings, for instance "first" and "author".</summary>
    public bool HasTogether(string beginning, string other) => _items.Exists(i =>
        i.Text.Tokens.Any(t => t.Word.StartsWith(beginning, StringComparison.Ordinal)) && i.Text.Tokens.Any(t => t.Word.StartsWith(other, StringComparison.Ordinal)));

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
