using Vouch.Domain.Letters.Checks;

namespace Vouch.Domain.Letters.Mirror;

/// <summary>How a number of letters is written.</summary>
/// <param name="Words">Words in a letter.</param>
/// <param name="Specificity">From 0, words that would fit anyone, to 1, words that fit this person only.</param>
/// <param name="StandoutPerThousand">Words of distinction in a thousand words of all letters together.</param>
/// <param name="EffortPerThousand">Words of effort in a thousand words of all letters together.</param>
/// <param name="Doubts">Doubt raisers in a letter on average, each of the four kinds.</param>
public sealed record MirrorMeasures(
    MirrorMeasures.Spread Words, MirrorMeasures.Spread Specificity, double StandoutPerThousand, double EffortPerThousand, IReadOnlyList<MirrorMeasures.Doubt> Doubts)
{
    /// <summary>The four kinds of doubt raisers.</summary>
    public static IReadOnlyList<string> DoubtCategories { get; } =
        [LetterCategories.Negativity, LetterCategories.FaintPraise, LetterCategories.Hedge, LetterCategories.Irrelevancy];

    /// <summary>The middle one, and between which two the middle half lies.</summary>
    public sealed record Spread(double Median, double Low, double High)
    {
        /// <param name="values">At least one; in any order. A quartile between two values is interpolated.</param>
        public static Spread Of(IEnumerable<double> values)
        {
            var sorted = values.Order().ToList();
            return new(At(sorted, 0.5), At(sorted, 0.25), At(sorted, 0.75));
        }

        private static double At(List<double> sorted, double share)
        {
            var place = share * (sorted.Count - 1);
            var below = (int)place;
            var above = Math.Min(below + 1, sorted.Count - 1);
            return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
        }
    }

    public sealed record Doubt(string Category, double PerLetter);

    /// <summary>What one letter adds, read once.</summary>
    internal sealed record Reading(int Year, int Words, double Specificity, int Standout, int Effort, IReadOnlyList<int> Doubts)
    {
        public static Reading Of(MirrorLetter letter)
        {
            var report = LetterCheck.Run(letter.Text);
            var (standout, effort) = MirrorWords.CountIn(letter.Text);
            return new(
                letter.SignedOn.Year, report.Measures.Words, report.Measures.Specificity, standout, effort,
                [.. DoubtCategories.Select(category => report.Findings.Count(finding => finding.Category == category))]);
        }
    }

    internal static MirrorMeasures Of(IReadOnlyList<Reading> readings)
    {
        var words = Math.Max(1, readings.Sum(reading => reading.Words));
        return new(
            Spread.Of(readings.Select(reading => (double)reading.Words)),
            Spread.Of(readings.Select(reading => reading.Specificity)),
            1000.0 * readings.Sum(reading => reading.Standout) / words,
            1000.0 * readings.Sum(reading => reading.Effort) / words,
            [.. DoubtCategories.Select((category, index) => new Doubt(category, readings.Average(reading => reading.Doubts[index])))]);
    }
}
