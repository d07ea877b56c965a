namespace Vouch.Engine.Numerics;

/// <summary>How good forecasts of yes and no were. All take a forecast chance and an outcome for each case.</summary>
public static class ForecastScores
{
    /// <summary>Brier's score: the mean squared difference between chance and outcome; 0 is perfect, 0.25 is a coin.</summary>
    /// <exception cref="ArgumentException">The spans are empty or differ in length.</exception>
    public static double Brier(ReadOnlySpan<double> chance, ReadOnlySpan<bool> outcome)
    {
        Check(chance, outcome);
        double sum = 0;
        for (int i = 0; i < chance.Length; i++)
        {
            double miss = chance[i] - (outcome[i] ? 1 : 0);
            sum += miss * miss;
        }

        return sum / chance.Length;
    }

    /// <summary>
    /// Expected calibration error: cases are put in bins of equal width by their chance; the mean over cases of the distance
    /// between the bin's mean chance and its share of yes.
    /// </summary>
    /// <param name="chance">Forecasts, each in [0, 1].</param>
    /// <param name="outcome">What happened.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    public static double CalibrationError(ReadOnlySpan<double> chance, ReadOnlySpan<bool> outcome, int bins = 10)
    {
        double sum = 0;
        foreach (var bin in Reliability(chance, outcome, bins))
        {
            sum += bin.Cases * Math.Abs(bin.MeanChance - bin.Share);
        }

        return sum / chance.Length;
    }

    /// <summary>The reliability diagram: for each bin that has cases, their number, mean chance and share of yes.</summary>
    public static IReadOnlyList<(int Cases, double MeanChance, double Share)> Reliability(
        ReadOnlySpan<double> chance, ReadOnlySpan<bool> outcome, int bins = 10)
    {
        Check(chance, outcome);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var cases = new int[bins];
        var yes = new int[bins];
        var sums = new double[bins];
        for (int i = 0; i < chance.Length; i++)
        {
            int bin = Math.Min((int)(chance[i] * bins), bins - 1);
            cases[bin]++;
            yes[bin] += outcome[i] ? 1 : 0;
            sums[bin] += chance[i];
        }

        return
        [
            .. Enumerable.Range(0, bins).Where(b => cases[b] > 0)
                .Select(b => (cases[b], sums[b] / cases[b], yes[b] / (double)cases[b])),
        ];
    }

    /// <summary>Area under the receiver operating curve: the chance that a yes was forecast above a no; ties count half.</summary>
    /// <returns>In [0, 1]; NaN when all outcomes are alike.</returns>
    /// <remarks>O(n log n).</remarks>
    public static double AreaUnderCurve(ReadOnlySpan<double> chance, ReadOnlySpan<bool> outcome)
    {
        Check(chance, outcome);
        var order = new int[chance.Length];
        var sorted = chance.ToArray();
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(sorted, order);
        double ranks = 0;
        long yes = 0;
        for (int from = 0; from < sorted.Length;)
        {
            int to = from;
            while (to < sorted.Length && sorted[to] == sorted[from])
            {
                to++;
            }

            for (int i = from; i < to; i++)
            {
                if (outcome[order[i]])
                {
                    yes++;
                    ranks += (from + to + 1) / 2.0;
                }
            }

            from = to;
        }

        long no = sorted.Length - yes;
        return yes == 0 || no == 0 ? double.NaN : (ranks - (yes * (yes + 1) / 2.0)) / ((double)yes * no);
    }

    private static void Check(ReadOnlySpan<double> chance, ReadOnlySpan<bool> outcome)
    {
        if (chance.IsEmpty || chance.Length != outcome.Length)
        {
            throw new ArgumentException("One outcome is needed for each of at least one forecast.", nameof(outcome));
        }
    }
}
