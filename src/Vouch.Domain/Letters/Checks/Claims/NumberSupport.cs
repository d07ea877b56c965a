using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>Whether a number follows from the evidence: stated, counted, added up, subtracted, divided or measured between days.</summary>
internal sealed class NumberSupport(EvidenceBase evidence)
{
    private static readonly HashSet<string> AtLeast = ["over", "least", "than", "exceeding", "beyond"];
    private static readonly HashSet<string> About = ["about", "around", "roughly", "approximately", "nearly", "almost", "some", "close", "under"];

    private readonly List<Quantity> _known = [.. evidence.Quantities];

    public bool Holds(Quantity claim, Token[] tokens)
    {
        if (claim.Percent)
        {
            return _known.Exists(k => k.Percent && Near(k.Value, claim.Value)) || IsShare(claim.Value);
        }

        return IsStated(claim) || IsCount(claim) || IsDuration(claim) || IsSumOrDifference(claim) || IsRounded(claim, tokens) || IsRatio(claim, tokens);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;

    /// <summary>The same number of the same thing; of anything when either side does not say what it counts, or the number is telling.</summary>
    private bool IsStated(Quantity claim) => _known.Exists(k => !k.Percent && Near(k.Value, claim.Value)
        && (claim.Value > 12 || claim.Nouns.Count == 0 || k.Nouns.Count == 0 || k.SharesNoun(claim) || !HasTellingNoun(claim)));

    private bool HasTellingNoun(Quantity claim) => claim.Nouns.Any(n => evidence.Quantities.Any(k => k.Nouns.Contains(n) && !Near(k.Value, claim.Value)))
        || claim.Nouns.Any(n => n is "public" or "paper" or "abstract" or "poster" or "articl" or "manuscript" or "award" or "grant" or "patent");

    private bool IsCount(Quantity claim) => claim.Value >= 2 && claim.Nouns.Count > 0 && evidence.ItemsAbout(claim.Nouns.Take(2).ToList()) == (int)claim.Value;

    private bool IsDuration(Quantity claim)
    {
        (double Length, double Slack) days = (claim.Nouns.Count == 0 ? "" : claim.Nouns[0]) switch
        {
            "day" => (1.0, 0.5),
            "week" => (7.0, 0.6),
            "month" => (30.44, 0.6),
            "year" => (365.25, 0.3),
            _ => (0.0, 0.0),
        };
        if (days.Length == 0 || evidence.Days.Count < 2)
        {
            return false;
        }

        for (var i = 0; i < evidence.Days.Count; i++)
        {
            for (var j = i + 1; j < evidence.Days.Count; j++)
            {
                if (Math.Abs(((evidence.Days[j].DayNumber - evidence.Days[i].DayNumber) / days.Length) - claim.Value) <= days.Slack)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsSumOrDifference(Quantity claim)
    {
        var same = _known.Where(k => !k.Percent && k.SharesNoun(claim)).Select(k => k.Value).ToList();
        var sums = new HashSet<double> { 0 };
        foreach (var value in same.Take(12))
        {
            sums.UnionWith(sums.Select(s => s + value).ToList());
        }

        var mean = same.Count > 1 && Math.Abs(same.Average() - claim.Value) < 0.51;
        return (claim.Value > 0 && sums.Contains(claim.Value)) || mean
            || same.Exists(a => same.Exists(b => a > b && Near(a - b, claim.Value)))
            || evidence.PairsWithinItems().Any(p => (p.A.SharesNoun(claim) || p.B.SharesNoun(claim)) && Near(Math.Abs(p.A.Value - p.B.Value), claim.Value));
    }

    private bool IsRounded(Quantity claim, Token[] tokens)
    {
        var before = claim.First > 0 ? tokens[claim.First - 1].Word : "";
        return _known.Exists(k => !k.Percent && (k.SharesNoun(claim) || claim.Nouns.Count == 0)
            && ((AtLeast.Contains(before) && k.Value >= claim.Value && claim.Value >= 0.7 * k.Value)
                || (About.Contains(before) && Math.Abs(k.Value - claim.Value) <= 0.12 * k.Value)));
    }

    private bool IsRatio(Quantity claim, Token[] tokens)
    {
        var after = claim.Last + 1 < tokens.Length ? tokens[claim.Last + 1].Word : "";
        var ratio = tokens[claim.First].Word is "twice" or "thrice" || after is "fold" or "times";
        return ratio && evidence.PairsWithinItems().Any(p => p.B.Value > 0 && Math.Abs((p.A.Value / p.B.Value) - claim.Value) < 0.15);
    }

    /// <summary>A part of a whole, or a rise or fall between two numbers of one item.</summary>
    private bool IsShare(double percent) => evidence.PairsWithinItems().Any(p => p.B.Value > 0
        && (Math.Abs((100 * p.A.Value / p.B.Value) - percent) <= 0.6 || Math.Abs((100 * Math.Abs(p.A.Value - p.B.Value) / p.B.Value) - percent) <= 0.6));
}
