using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>Whether a number follows from the evidence: stated, counted, added up, subtracted, divided or measured between days.</summary>
internal sealed class NumberSupport(EvidenceBase evidence)
{
    private static readonly HashSet<string> Occasions = ["time", "occas"];

    /// <summary>Lengths of time in minutes, by stem.</summary>
    private static readonly Dictionary<string, double> TimeUnits = new[] { ("minutes", 1.0), ("minute", 1.0), ("hours", 60.0), ("hour", 60.0), ("days", 1440.0), ("day", 1440.0), ("weeks", 10080.0), ("week", 10080.0) }
        .DistinctBy(u => Stem.Of(u.Item1)).ToDictionary(u => Stem.Of(u.Item1), u => u.Item2, StringComparer.Ordinal);

    private static readonly HashSet<string> PeopleStems = [.. new[] { "people", "students", "student", "undergraduates", "learners", "trainees", "residents", "interns", "classmates", "others", "nurses", "volunteers", "technicians", "individuals" }.Select(Stem.Of)];

    private readonly List<Quantity> _known = [.. evidence.Quantities];
    private readonly DurationSupport _durations = new(evidence);

    public bool Holds(Quantity claim, Token[] tokens)
    {
        if (claim.Percent)
        {
            return _known.Exists(k => k.Percent && Near(k.Value, claim.Value)) || IsShare(claim, tokens);
        }

        var wording = WordingBefore.Of(claim, tokens);
        return IsStated(claim) || IsCount(claim, wording, tokens) || _durations.Holds(claim.Value, claim.Nouns.Count == 0 ? "" : claim.Nouns[0], wording)
            || IsSumOrDifference(claim, wording) || IsRounded(claim, wording) || IsRatio(claim, tokens) || IsEndOfRange(claim, tokens)
            || IsOneInSoMany(claim, tokens) || IsOfPercents(claim) || CountsRecordsOf(claim, tokens)
            || IsInAnotherUnit(claim) || IsSomeOf(claim, tokens) || CountsPeople(claim);
    }

    /// <summary>Four weeks of 28 days, half an hour of 30 minutes.</summary>
    private bool IsInAnotherUnit(Quantity claim) => claim.Nouns.Count > 0 && TimeUnits.TryGetValue(claim.Nouns[0], out var unit)
        && _known.Exists(k => !k.Percent && k.Nouns.Count > 0 && TimeUnits.TryGetValue(k.Nouns[0], out var other) && !Near(unit, other) && Near(k.Value * other, claim.Value * unit));

    /// <summary>"Several thousand" of anything recorded between two and ten thousand.</summary>
    private bool IsSomeOf(Quantity claim, Token[] tokens) => claim.First > 0 && tokens[claim.First - 1].Word is "several" or "few" or "some"
        && tokens[claim.First].Word is "hundred" or "thousand" or "dozen" && _known.Exists(k => !k.Percent && k.Value >= 2 * claim.Value && k.Value < 10 * claim.Value);

    /// <summary>"Five younger people" are three undergraduates and two rotation students.</summary>
    private bool CountsPeople(Quantity claim)
    {
        var counts = claim.Nouns.Any(PeopleStems.Contains) ? _known.Where(k => !k.Percent && k.Nouns.Any(PeopleStems.Contains)).Select(k => k.Value).ToList() : [];
        return counts.Exists(a => Near(a, claim.Value)) || counts.Where((a, i) => counts.Skip(i + 1).Any(b => Near(a + b, claim.Value))).Any() || (counts.Count > 2 && Near(counts.Sum(), claim.Value));
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;

    /// <summary>The same number of the same thing; of anything when either side does not say what it counts, or the number is telling.</summary>
    private bool IsStated(Quantity claim) => _known.Exists(k => !k.Percent && Near(k.Value, claim.Value)
        && (claim.Nouns.Count == 0 || k.Nouns.Count == 0 || k.SharesNoun(claim) || !HasTellingNoun(claim)));

    private bool HasTellingNoun(Quantity claim) => claim.Nouns.Any(n => evidence.Quantities.Any(k => k.Nouns.Contains(n) && !Near(k.Value, claim.Value)))
        || claim.Nouns.Any(n => n is "public" or "paper" or "abstract" or "poster" or "articl" or "manuscript" or "award" or "grant" or "patent");

    /// <summary>As many records as the number says, of the thing counted or, for "presented three times", of the deed before it.</summary>
    private bool IsCount(Quantity claim, Wording wording, Token[] tokens)
    {
        var things = claim.Nouns.Take(2).ToList();
        if (things.Count > 0 && Occasions.Contains(things[0]) && claim.First > 0)
        {
            things = [.. tokens.Take(claim.First).TakeLast(3).Select(t => Stem.Of(t.Word)).Where(s => s.Length > 3)];
        }

        if (claim.Value < 2 || things.Count == 0)
        {
            return false;
        }

        var items = evidence.ItemsAbout(things);
        return wording == Wording.AtLeast ? items >= claim.Value && items <= 2 * claim.Value : items == (int)claim.Value;
    }

    private bool IsSumOrDifference(Quantity claim, Wording wording)
    {
        var same = _known.Where(k => !k.Percent && k.SharesNoun(claim) && !IsPart(k)).Select(k => k.Value).ToList();
        if (same.Count < 2)
        {
            same.AddRange(evidence.LoneNumbersAbout(claim.Nouns.Take(2).ToList()));
        }

        var sums = new HashSet<double> { 0 };
        foreach (var value in same.Take(12))
        {
            sums.UnionWith(sums.Select(s => s + value).ToList());
        }

        var total = same.Sum();
        var mean = same.Count > 1 && Math.Abs(same.Average() - claim.Value) < 0.51;
        return (claim.Value > 0 && sums.Contains(claim.Value)) || mean || (same.Count > 1 && IsRound(total, claim.Value, wording))
            || same.Exists(a => same.Exists(b => a > b && Near(a - b, claim.Value)))
            || evidence.PairsAbout(claim.Nouns).Any(p => Near(Math.Abs(p.A.Value - p.B.Value), claim.Value));
    }

    /// <summary>"6 of them" is counted in its whole already.</summary>
    private static bool IsPart(Quantity known) => known.Nouns.Count > 0 && known.Nouns[0] is "them" or "whom" or "which" or "these" or "those";

    private bool IsRounded(Quantity claim, Wording wording) =>
        _known.Exists(k => !k.Percent && (k.SharesNoun(claim) || claim.Nouns.Count == 0 || claim.Value > 12) && IsRound(k.Value, claim.Value, wording));

    private static bool IsRound(double known, double claimed, Wording wording) => wording switch
    {
        Wording.AtLeast => known >= claimed && claimed >= 0.7 * known,
        Wording.AtMost => known <= claimed && claimed <= 1.4 * known,
        Wording.About => Math.Abs(known - claimed) <= 0.12 * known,
        _ => false,
    };

    private bool IsRatio(Quantity claim, Token[] tokens)
    {
        var after = claim.Last + 1 < tokens.Length ? tokens[claim.Last + 1].Word : "";
        var ratio = tokens[claim.First].Word is "twice" or "thrice" || after is "fold" or "times";
        return ratio && evidence.PairsWithinItems().Any(p => p.B.Value > 0 && Math.Abs((p.A.Value / p.B.Value) - claim.Value) < 0.15);
    }

    /// <summary>"Three to five" holds when a recorded number of the same thing lies between.</summary>
    private bool IsEndOfRange(Quantity claim, Token[] tokens)
    {
        var other = claim.Last + 2 < tokens.Length && tokens[claim.Last + 1].Word is "to" or "and" or "or" ? Quantity.ValueAt(tokens, claim.Last + 2)
            : claim.First > 1 && tokens[claim.First - 1].Word is "to" or "and" or "or" ? Quantity.ValueAt(tokens, claim.First - 2) : null;
        return other is { } end && _known.Exists(k => !k.Percent && k.SharesNoun(claim)
            && k.Value >= Math.Min(end, claim.Value) && k.Value <= Math.Max(end, claim.Value));
    }

    /// <summary>"One in eight", "three out of four": a share of two recorded numbers.</summary>
    private bool IsOneInSoMany(Quantity claim, Token[] tokens)
    {
        var joined = claim.First > 1 && tokens[claim.First - 1].Word is "in" or "of";
        var at = joined && tokens[claim.First - 2].Word == "out" ? claim.First - 3 : claim.First - 2;
        if (!joined || at < 0)
        {
            return false;
        }

        var part = tokens[at].Word == "one" ? 1 : Quantity.ValueAt(tokens, at);
        return part is { } share && share < claim.Value && IsShare(100 * share / claim.Value, slack: 3, claim.Nouns);
    }

    /// <summary>Percentage points between two recorded shares, or a recorded share whose "percent" was said before.</summary>
    private bool IsOfPercents(Quantity claim)
    {
        var shares = _known.Where(k => k.Percent).Select(k => k.Value).ToList();
        return claim.Nouns.Contains("percentag")
            ? shares.Exists(a => shares.Exists(b => Near(a - b, claim.Value)))
            : claim.Nouns.Count == 0 && shares.Exists(s => Near(s, claim.Value));
    }

    /// <summary>"Two sessions" follows from two records of what the sentence tells, though neither calls itself a session.</summary>
    private bool CountsRecordsOf(Quantity claim, Token[] tokens)
    {
        if (claim.Value is < 2 or > 12 || HasTellingNoun(claim) || claim.Nouns.Any(n => evidence.Stems.Contains(n)))
        {
            return false;
        }

        var first = claim.First;
        while (first > 0 && !tokens[first].Is(TokenMarks.SentenceStart))
        {
            first--;
        }

        var told = tokens.Skip(first).Take(claim.First - first).Where(t => t.Word.Length > 4).Select(t => Stem.Of(t.Word)).ToHashSet(StringComparer.Ordinal);
        return told.Count >= 3 && evidence.ItemsSharing(told, atLeast: 3) == (int)claim.Value;
    }

    /// <summary>A part of a whole, or a rise or fall between two numbers of one item; "nearly" and "more than" allow for rounding.</summary>
    private bool IsShare(Quantity claim, Token[] tokens)
    {
        var slack = WordingBefore.Of(claim, tokens) == Wording.Exactly ? claim.Rounded ? 3.4 : 0.6 : 5;
        return IsShare(claim.Value, slack, claim.Nouns) || (claim.Rounded && _known.Exists(k => k.Percent && Math.Abs(k.Value - claim.Value) <= slack));
    }

    /// <summary>When the records count the thing itself, the two numbers must come from a record that speaks of it.</summary>
    private bool IsShare(double percent, double slack, IReadOnlyList<string> nouns)
    {
        var counted = nouns.Where(evidence.CountedStems.Contains).ToList();
        var pairs = counted.Count == 0 ? evidence.PairsWithinItems() : evidence.PairsAbout(counted);
        return pairs.Any(p => p.B.Value > 0
            && (Math.Abs((100 * p.A.Value / p.B.Value) - percent) <= slack || Math.Abs((100 * Math.Abs(p.A.Value - p.B.Value) / p.B.Value) - percent) <= slack));
    }
}
