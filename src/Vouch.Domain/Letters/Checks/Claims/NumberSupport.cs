using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>Whether a number follows from the evidence: stated, counted, added up, subtracted, divided or measured between days.</summary>
internal sealed class NumberSupport(EvidenceBase evidence, Surroundings surroundings)
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
        if (IsContradicted(claim))
        {
            return false;
        }

        if (claim.Percent)
        {
            return _known.Exists(k => k.Percent && Near(k.Value, claim.Value)) || IsShare(claim, tokens);
        }

        var wording = WordingBefore.Of(claim, tokens);
        return IsStated(claim) || IsCount(claim, wording, tokens) || IsLasting(claim, wording) || IsEach(claim, tokens)
            || IsSumOrDifference(claim, wording, tokens) || IsRounded(claim, wording) || IsRatio(claim, tokens) || IsEndOfRange(claim, tokens)
            || IsOneInSoMany(claim, tokens) || IsOfPercents(claim) || CountsRecordsOf(claim, tokens)
            || IsInAnotherUnit(claim) || CountsNames(claim) || IsSomeOf(claim, tokens) || CountsPeople(claim);
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

    /// <summary>"Three undergraduates" of a record that names three: "undergraduates Tomasz W., Leilani K. and Farid H."</summary>
    private bool CountsNames(Quantity claim) => claim.Value is >= 2 and <= 12 && evidence.Items.Any(i => claim.Nouns.Any(n => PeopleStems.Contains(n) && i.Stems.Contains(n))
        && NamesIn(i.Text, claim.Nouns) == (int)claim.Value);

    private static int NamesIn(LetterText record, IReadOnlyList<string> nouns)
    {
        var from = Array.FindIndex(record.Tokens, t => nouns.Contains(Stem.Of(t.Word)));
        var count = 0;
        for (var i = from + 1; from >= 0 && i < record.Tokens.Length && (record.Tokens[i].Is(TokenMarks.Capital) || record.Tokens[i].Word == "and"); i++)
        {
            count += record.Tokens[i].Is(TokenMarks.Capital) && (i == from + 1 || record.Tokens[i].Break != Break.None || record.Tokens[i - 1].Word == "and") ? 1 : 0;
        }

        return count;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;

    /// <summary>
    /// The same number of the same thing, or in a record that tells what the sentence tells. A number above twelve is telling by itself; a
    /// small one, or a length of time, is not.
    /// </summary>
    private bool IsStated(Quantity claim)
    {
        var same = _known.Where(k => !k.Percent && Near(k.Value, claim.Value)).ToList();
        if (same.Count == 0)
        {
            return false;
        }

        if (IsTime(claim))
        {
            return same.Exists(k => k.Nouns.Count == 0 || k.Nouns.Contains(claim.Nouns[0]));
        }

        return same.Exists(k => k.SharesNoun(claim)) || (claim.Value > SmallNumber && !HasTellingNoun(claim)) || IsToldWith(claim)
            || (claim.Value > SmallNumber && (claim.Nouns.Count == 0 || same.Exists(k => k.Nouns.Count == 0)));
    }

    private const double SmallNumber = 12;

    private static readonly HashSet<string> Units = [.. new[] { "minute", "hour", "day", "week", "month", "year" }.Select(Stem.Of)];

    private static bool IsTime(Quantity claim) => claim.Nouns.Count > 0 && Units.Contains(claim.Nouns[0]);

    /// <summary>A record has the number and shares a telling word with the sentence, another number, or the words the number counts.</summary>
    private bool IsToldWith(Quantity claim)
    {
        var told = surroundings.Told(claim.First);
        return evidence.Items.Any(i => i.Quantities.Any(k => !k.Percent && Near(k.Value, claim.Value))
            && (told.Any(i.Stems.Contains) || SharesOtherNumber(claim, i.Quantities) || claim.Nouns.Any(n => n.Length > 2 && i.Stems.Contains(n))));
    }

    /// <summary>"Four among 251" of a record that has both.</summary>
    private bool SharesOtherNumber(Quantity claim, IReadOnlyList<Quantity> quantities)
    {
        var sentence = surroundings.SentenceAt(claim.First);
        return surroundings.Quantities.Any(q => q.First >= sentence.First && q.Last <= sentence.Last && q.First != claim.First && q.Value > SmallNumber && quantities.Any(k => Near(k.Value, q.Value)));
    }

    /// <summary>A "two-year contract" when a record has a contract of another length.</summary>
    private bool IsContradicted(Quantity claim) => IsTime(claim) && claim.Nouns.Count > 1 && !Units.Contains(claim.Nouns[1]) && !_known.Exists(k => Near(k.Value, claim.Value) && k.Nouns.Contains(claim.Nouns[0]))
        && evidence.Items.Any(i => Enumerable.Range(0, Math.Max(0, i.Text.Tokens.Length - 1)).Any(t =>
            Quantity.StemOf(i.Text.Tokens[t].Word) == claim.Nouns[0] && Stem.Of(i.Text.Tokens[t + 1].Word) == claim.Nouns[1] && i.Text.Tokens[t + 1].Break == Break.None));

    /// <summary>Between recorded days, or between the years the sentence itself names: "two years, from 2023 to 2025".</summary>
    private bool IsLasting(Quantity claim, Wording wording) => IsTime(claim)
        && (_durations.Holds(claim.Value, claim.Nouns[0], wording, [.. surroundings.Records(claim.First).SelectMany(DaysOf).Distinct()]) || IsBetweenOwnYears(claim));

    private bool IsBetweenOwnYears(Quantity claim)
    {
        var sentence = surroundings.SentenceAt(claim.First);
        var years = surroundings.Calendar.Where(m => m.Year is not null && m.First >= sentence.First && m.Last <= sentence.Last).Select(m => m.Year!.Value).ToList();
        return claim.Nouns[0] == "year" && years.Count == 2 && evidence.Days.Any(d => d.Year == years[0]) && evidence.Days.Any(d => d.Year == years[1]) && Near(Math.Abs(years[1] - years[0]), claim.Value);
    }

    private static IEnumerable<DateOnly> DaysOf((DateOnly? Day, LetterText Text, IReadOnlyList<Quantity> Quantities, HashSet<string> Stems) record) =>
        CalendarMention.RoughDaysIn(record.Text).Concat(record.Day is { } day ? [day] : []);

    /// <summary>"$30,000 a year" of $60,000 over two years.</summary>
    private bool IsEach(Quantity claim, Token[] tokens)
    {
        var unit = claim.Last + 2 < tokens.Length && tokens[claim.Last + 1].Word is "a" or "per" or "each" or "every" ? Stem.Of(tokens[claim.Last + 2].Word) : "";
        return Units.Contains(unit) && evidence.PairsWithinItems().Any(p => p.B.Value > 1 && p.B.Nouns.Count > 0 && p.B.Nouns[0] == unit && Math.Abs((p.A.Value / p.B.Value) - claim.Value) <= 0.01 * claim.Value);
    }

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

    private bool IsSumOrDifference(Quantity claim, Wording wording, Token[] tokens)
    {
        if (IsTime(claim) && !surroundings.Records(claim.First).Exists(r => r.Quantities.Any(IsTime)))
        {
            return false;
        }

        var same = _known.Where(k => !k.Percent && k.SharesNoun(claim) && !IsPart(k)).Select(k => k.Value).ToList();
        var alone = same.Count < 2 ? evidence.LoneNumbersAbout(claim.Nouns.Take(2).ToList()).ToList() : [];
        same = alone.Count > same.Count ? alone : same;

        var sums = new HashSet<double> { 0 };
        foreach (var value in same.Take(12))
        {
            sums.UnionWith(sums.Select(s => s + value).ToList());
        }

        var total = same.Sum();
        var averaged = Enumerable.Range(Math.Max(0, claim.First - 3), Math.Min(3, claim.First)).Any(i => tokens[i].Word.StartsWith("averag", StringComparison.Ordinal) || tokens[i].Word == "mean");
        var mean = averaged && same.Count > 1 && Math.Abs(same.Average() - claim.Value) < 0.51;
        var differences = EvidenceBase.Pairs(surroundings.Records(claim.First).Select(r => r.Quantities)).Where(p => !p.A.Percent && !p.B.Percent && p.A.Value > p.B.Value && (!IsTime(claim) || AreInUnitOf(claim, p.A, p.B))).Select(p => p.A.Value - p.B.Value).ToList();
        return (claim.Value > 0 && sums.Contains(claim.Value)) || mean || (same.Count > 1 && IsRound(total, claim.Value, wording))
            || same.Exists(a => same.Exists(b => a > b && Near(a - b, claim.Value)))
            || (IsOfDifference(claim) && differences.Exists(d => Near(d, claim.Value) || IsRound(d, claim.Value, wording)));
    }

    /// <summary>"From 90 to 63 minutes" names the unit once.</summary>
    private static bool AreInUnitOf(Quantity claim, Quantity a, Quantity b) => (a.Nouns.Contains(claim.Nouns[0]) || b.Nouns.Contains(claim.Nouns[0]))
        && (a.Nouns.Count == 0 || a.Nouns.Contains(claim.Nouns[0])) && (b.Nouns.Count == 0 || b.Nouns.Contains(claim.Nouns[0]));

    /// <summary>"By more than a hundred", "fell by 12", "nine fewer": the sentence compares.</summary>
    private bool IsOfDifference(Quantity claim)
    {
        return claim.Nouns.Any(evidence.Stems.Contains) || Compares(claim);
    }

    private bool Compares(Quantity claim)
    {
        var sentence = surroundings.SentenceAt(claim.First);
        return Enumerable.Range(sentence.First, sentence.Count).Any(i => Comparing.Contains(surroundings.WordAt(i)));
    }

    private static readonly HashSet<string> Comparing =
    [
        "by", "rose", "fell", "cut", "reduced", "raised", "increased", "decreased", "dropped", "fewer", "more", "less", "higher", "lower", "grew", "declined", "improved", "exceeded", "above", "below", "rise",
        "fall", "drop", "reduction", "increase", "decrease", "gain", "gained", "lost", "halved", "remaining", "rest", "others", "other", "declining", "saved", "shortened", "better", "points", "from",
    ];

    /// <summary>"6 of them" is counted in its whole already.</summary>
    private static bool IsPart(Quantity known) => known.Nouns.Count > 0 && known.Nouns[0] is "them" or "whom" or "which" or "these" or "those";

    private bool IsRounded(Quantity claim, Wording wording) => wording != Wording.Exactly
        && (_known.Exists(k => !k.Percent && k.SharesNoun(claim) && (!IsTime(claim) || k.Nouns[0] == claim.Nouns[0]) && IsRound(k.Value, claim.Value, wording))
            || (!IsTime(claim) && claim.Value > SmallNumber && _known.Exists(k => !k.Percent && IsRound(k.Value, claim.Value, wording))));

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
        var compared = claim.Last + 2 < tokens.Length && tokens[claim.Last + 2].Word is "as" or "more" or "the" or "higher" or "greater" or "larger" or "faster" or "better" or "that" or "what";
        var ratio = tokens[claim.First].Word is "twice" or "thrice" || after == "fold" || (after == "times" && compared);
        if (!ratio)
        {
            return false;
        }

        var more = WordingBefore.Of(claim, tokens) == Wording.AtLeast;
        var alike = _known.SelectMany(a => _known.Where(b => !ReferenceEquals(a, b) && a.SharesNoun(b)).Select(b => (A: a, B: b)));
        return evidence.PairsWithinItems().Concat(alike).Any(p => p.B.Value > 0 && (p.A.Value / p.B.Value) - claim.Value is var over && (more ? over is >= 0 and < 1 : Math.Abs(over) < 0.15));
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
        return part is { } share && share < claim.Value && IsShare(claim, 100 * share / claim.Value, slack: 3);
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

        var told = Enumerable.Range(first, claim.First - first).Where(i => tokens[i].Word.Length > 4 && Quantity.ValueAt(tokens, i) is null).Select(i => Stem.Of(tokens[i].Word)).ToHashSet(StringComparer.Ordinal);
        return told.Count >= 2 && evidence.ItemsSharing(told, atLeast: Math.Min(3, told.Count)) == (int)claim.Value;
    }

    /// <summary>A part of a whole, or a rise or fall between two numbers of one item; "nearly" and "more than" allow for rounding.</summary>
    private bool IsShare(Quantity claim, Token[] tokens)
    {
        var wording = WordingBefore.Of(claim, tokens);
        var slack = wording == Wording.Exactly && !claim.Rounded ? 0.6 : Math.Min(5, Math.Max(1, 0.12 * claim.Value));
        return IsShare(claim, claim.Value, slack, wording) || (claim.Rounded && surroundings.Records(claim.First).Exists(r => r.Quantities.Any(k => k.Percent && Math.Abs(k.Value - claim.Value) <= slack)));
    }

    /// <summary>The two numbers come from one record, of which the sentence or the one before it speaks.</summary>
    private bool IsShare(Quantity claim, double percent, double slack, Wording wording = Wording.Exactly)
    {
        var records = surroundings.Records(claim.First);
        var counted = claim.Nouns.Where(evidence.CountedStems.Contains).ToList();
        var speaking = counted.Count == 0 ? records : [.. records.Where(r => counted.Exists(r.Stems.Contains))];
        var pairs = EvidenceBase.Pairs((speaking.Count == 0 ? records : speaking).Select(r => r.Quantities)).Where(p => p.A.Percent == p.B.Percent && p.B.Value > 0);
        var compares = Compares(claim);
        return pairs.Any(p => Fits(100 * p.A.Value / p.B.Value) || (compares && (p.A.SharesNoun(p.B) || p.A.Nouns.Count == 0 || p.B.Nouns.Count == 0 || Math.Abs(p.A.First - p.B.First) <= 3) && Fits(100 * Math.Abs(p.A.Value - p.B.Value) / p.B.Value)));

        bool Fits(double share) => wording switch
        {
            Wording.AtLeast => share >= percent - 0.6 && share <= percent + slack + 5,
            Wording.AtMost => share <= percent + 0.6 && share >= percent - slack - 5,
            _ => Math.Abs(share - percent) <= slack,
        };
    }
}
