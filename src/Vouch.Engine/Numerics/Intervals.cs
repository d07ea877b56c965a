namespace Vouch.Engine.Numerics;

/// <summary>Intervals for a chance seen in a number of trials.</summary>
public static class Intervals
{
    /// <summary>Wilson's score interval.</summary>
    /// <param name="share">Successes divided by trials, in [0, 1].</param>
    /// <param name="trials">Number of independent trials, above 0; may be an effective number that is not whole.</param>
    /// <param name="z">Standard normal quantile of the wanted coverage: 1.2816 for 80 %, 1.96 for 95 %.</param>
    /// <returns>Lower and upper end, within [0, 1].</returns>
    /// <remarks>E. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).</remarks>
    public static (double Low, double High) Wilson(double share, double trials, double z)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        double z2 = z * z / trials;
        double center = (share + (z2 / 2)) / (1 + z2);
        double half = z / (1 + z2) * Math.Sqrt((share * (1 - share) / trials) + (z2 / (4 * trials)));
        return (Math.Max(0, center - half), Math.Min(1, center + half));
    }
}
