using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <summary>
/// A score distribution through three quartiles: a normal bell with one width below the median and another above.
/// </summary>
public readonly record struct StepTwo
{
    /// <summary>Highest score the examination reports.</summary>
    public const double Highest = 300;

    private const double QuartilePoint = 0.67448975019608171;

    private readonly double _median;
    private readonly double _below;
    private readonly double _above;

    /// <summary>Fits the bell to published quartiles; exact at all three.</summary>
    /// <exception cref="ArgumentException">The quartiles are not in rising order.</exception>
    public StepTwo(Quartiles quartiles)
    {
        if (!quartiles.IsValid)
        {
            throw new ArgumentException("Quartiles must rise.", nameof(quartiles));
        }

        _median = quartiles.Median;
        _below = (quartiles.Median - quartiles.Lower) / QuartilePoint;
        _above = (quartiles.Upper - quartiles.Median) / QuartilePoint;
    }

    /// <summary>The mean of the bell.</summary>
    public double Mean => _median + ((_above - _below) * Normal.Density(0));

    /// <summary>The variance of the bell.</summary>
    public double Variance =>
        (((_below * _below) + (_above * _above)) / 2) - ((Mean - _median) * (Mean - _median));

    /// <summary>The whole score at a standard normal deviate, between 1 and <see cref="Highest"/>.</summary>
    public double At(double deviate) =>
        Math.Clamp(Math.Round(_median + (deviate * (deviate < 0 ? _below : _above))), 1, Highest);

    /// <summary>The share of the group below a score.</summary>
    public double ShareBelow(double score) =>
        Normal.Cdf((score - _median) / Math.Max(score < _median ? _below : _above, 1e-9));

    /// <summary>Quartiles of the whole cohort, when they were published apart for the matched and the unmatched.</summary>
    /// <param name="matched">Quartiles of the matched.</param>
    /// <param name="matchedCount">Their number, at least 0.</param>
    /// <param name="unmatched">Quartiles of the unmatched.</param>
    /// <param name="unmatchedCount">Their number, at least 0; the two together above 0.</param>
    /// <returns>Quartiles of the mixture, found by bisection to 0.01 of a point.</returns>
    public static Quartiles Mixture(Quartiles matched, double matchedCount, Quartiles unmatched, double unmatchedCount)
    {
        double total = matchedCount + unmatchedCount;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        var first = new StepTwo(matched);
        var second = new StepTwo(unmatched);

        double Solve(double share)
        {
            double low = 1, high = Highest;
            while (high - low > 0.01)
            {
                double middle = (low + high) / 2;
                double below = ((matchedCount * first.ShareBelow(middle)) + (unmatchedCount * second.ShareBelow(middle))) / total;
                (low, high) = below < share ? (middle, high) : (low, middle);
            }

            return (low + high) / 2;
        }

        return new(Solve(0.25), Solve(0.5), Solve(0.75));
    }
}
