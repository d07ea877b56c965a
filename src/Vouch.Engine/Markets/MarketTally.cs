namespace Vouch.Engine.Markets;

/// <summary>What one simulated market, or the sum of several, counts. Whole numbers, so that sums do not depend on their order.</summary>
public sealed class MarketTally
{
    private const int Scores = 301;
    private readonly long[] _scores = new long[MarketModel.Types * 2 * Scores];

    /// <summary>Markets counted.</summary>
    public int Markets { get; internal set; }

    /// <summary>Positions filled.</summary>
    public long Filled { get; internal set; }

    /// <summary>Positions offered.</summary>
    public long Positions { get; internal set; }

    /// <summary>Applicants by type who ranked the specialty.</summary>
    public long[] Applicants { get; } = new long[MarketModel.Types];

    /// <summary>Applicants by type who matched in it.</summary>
    public long[] Matched { get; } = new long[MarketModel.Types];

    /// <summary>Applicants by type whose first choice it is.</summary>
    public long[] Preferring { get; } = new long[MarketModel.Types];

    /// <summary>Of these, matched in it.</summary>
    public long[] PreferringMatched { get; } = new long[MarketModel.Types];

    /// <summary>Interviews by type.</summary>
    public long[] Interviews { get; } = new long[MarketModel.Types];

    /// <summary>Applications by type.</summary>
    public long[] Applications { get; } = new long[MarketModel.Types];

    /// <summary>Matched to one of the first three programs on the own list, by type, among those who prefer the specialty.</summary>
    public long[] TopThree { get; } = new long[MarketModel.Types];

    /// <summary>Couples.</summary>
    public long Couples { get; internal set; }

    /// <summary>Couples of whom both matched.</summary>
    public long CouplesBothMatched { get; internal set; }

    /// <summary>Couples of whom exactly one matched.</summary>
    public long CouplesOneMatched { get; internal set; }

    /// <summary>Median Step 2 of those who prefer the specialty, matched or not; NaN for an empty group.</summary>
    public double MedianStepTwo(ApplicantType type, bool matched)
    {
        var counts = _scores.AsSpan(Row((int)type, matched), Scores);
        long total = 0;
        foreach (long count in counts)
        {
            total += count;
        }

        long below = 0;
        for (int score = 0; score < Scores && total > 0; score++)
        {
            if ((below + counts[score]) * 2 >= total)
            {
                // Within the middle score, interpolate: whole-point medians would hide small changes from calibration.
                return score - 0.5 + (((total / 2.0) - below) / counts[score]);
            }

            below += counts[score];
        }

        return double.NaN;
    }

    /// <summary>Adds another tally.</summary>
    public void Add(MarketTally other)
    {
        Markets += other.Markets;
        Filled += other.Filled;
        Positions += other.Positions;
        Couples += other.Couples;
        CouplesBothMatched += other.CouplesBothMatched;
        CouplesOneMatched += other.CouplesOneMatched;
        Add(Applicants, other.Applicants);
        Add(Matched, other.Matched);
        Add(Preferring, other.Preferring);
        Add(PreferringMatched, other.PreferringMatched);
        Add(Interviews, other.Interviews);
        Add(Applications, other.Applications);
        Add(TopThree, other.TopThree);
        Add(_scores, other._scores);
    }

    internal void Clear()
    {
        Markets = 0;
        Filled = Positions = Couples = CouplesBothMatched = CouplesOneMatched = 0;
        foreach (long[] counts in (ReadOnlySpan<long[]>)
            [Applicants, Matched, Preferring, PreferringMatched, Interviews, Applications, TopThree, _scores])
        {
            Array.Clear(counts);
        }
    }

    internal void CountScore(int type, bool matched, int stepTwo) => _scores[Row(type, matched) + stepTwo]++;

    private static int Row(int type, bool matched) => ((type * 2) + (matched ? 1 : 0)) * Scores;

    private static void Add(long[] to, long[] from)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }
}
