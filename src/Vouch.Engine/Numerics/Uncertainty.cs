namespace Vouch.Engine.Numerics;

/// <summary>Turns values from independent markets, made with one or several parameter sets, into an estimate with its interval.</summary>
public static class Uncertainty
{
    /// <summary>Estimates a chance.</summary>
    /// <param name="markets">The chance in each market; market m belongs to parameter set m modulo their number. Not empty.</param>
    /// <param name="parameterSets">Number of parameter sets, at least 1.</param>
    public static Estimate OfChance(ReadOnlySpan<double> markets, int parameterSets)
    {
        (double mean, double error) = MeanAndError(markets, parameterSets);
        return Estimate.OfChance(Math.Clamp(mean, 0, 1), error, markets.Length);
    }

    /// <summary>Estimates any quantity; arguments as in <see cref="OfChance"/>.</summary>
    public static Estimate Of(ReadOnlySpan<double> markets, int parameterSets)
    {
        (double mean, double error) = MeanAndError(markets, parameterSets);
        return Estimate.Of(mean, error);
    }

    /// <summary>
    /// Mean and its standard error. With K &gt; 1 sets the true parameters are taken to be one more draw of the same kind, so the variance
    /// between sets is not averaged away: error² = σ²/S + τ²(1 + 1/K).
    /// </summary>
    public static (double Mean, double Error) MeanAndError(ReadOnlySpan<double> markets, int parameterSets)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parameterSets, 1);
        if (markets.IsEmpty)
        {
            throw new ArgumentException("At least one market is needed.", nameof(markets));
        }

        int sets = Math.Min(parameterSets, markets.Length);
        double total = 0, within = 0, between = 0;
        Span<double> means = sets <= 64 ? stackalloc double[sets] : new double[sets];
        for (int k = 0; k < sets; k++)
        {
            means[k] = MeanOfSet(markets, k, sets);
            within += SquaresOfSet(markets, k, sets, means[k]);
        }

        foreach (double value in markets)
        {
            total += value;
        }

        double mean = total / markets.Length;
        double sigma2 = markets.Length > sets ? within / (markets.Length - sets) : 0;
        if (sets > 1)
        {
            foreach (double m in means)
            {
                between += (m - mean) * (m - mean);
            }

            double noise = sigma2 * sets / markets.Length;
            between = Math.Max(0, (between / (sets - 1)) - noise) * (1 + (1.0 / sets));
        }

        return (mean, Math.Sqrt((sigma2 / markets.Length) + between));
    }

    private static double MeanOfSet(ReadOnlySpan<double> markets, int set, int sets)
    {
        double sum = 0;
        int count = 0;
        for (int m = set; m < markets.Length; m += sets, count++)
        {
            sum += markets[m];
        }

        return sum / count;
    }

    private static double SquaresOfSet(ReadOnlySpan<double> markets, int set, int sets, double mean)
    {
        double sum = 0;
        for (int m = set; m < markets.Length; m += sets)
        {
            sum += (markets[m] - mean) * (markets[m] - mean);
        }

        return sum;
    }
}
