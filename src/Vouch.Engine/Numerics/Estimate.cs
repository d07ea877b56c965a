namespace Vouch.Engine.Numerics;

/// <summary>An estimated quantity with the interval that holds the truth four times in five.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower end of the 80 % interval.</param>
/// <param name="High">Upper end of the 80 % interval.</param>
/// <param name="StandardError">Standard deviation of the estimate's error: simulation noise and, with several parameter sets, model uncertainty.</param>
public readonly record struct Estimate(double Value, double Low, double High, double StandardError)
{
    /// <summary>The 90 % point of the standard normal: ± this many standard errors hold 80 %.</summary>
    public const double EightyPercent = 1.2815515655446004;

    /// <summary>Makes the symmetric 80 % interval of a quantity without bounds.</summary>
    public static Estimate Of(double value, double standardError) =>
        new(value, value - (EightyPercent * standardError), value + (EightyPercent * standardError), standardError);

    /// <summary>Makes the 80 % interval of a chance. It is formed on the score scale of Wilson, so it stays within [0, 1].</summary>
    /// <param name="value">The estimated chance, in [0, 1].</param>
    /// <param name="standardError">Its standard error, at least 0.</param>
    /// <param name="trials">Independent trials behind it; keeps the interval open when every trial agreed.</param>
    public static Estimate OfChance(double value, double standardError, double trials)
    {
        double spread = value * (1 - value);
        double effective = standardError > 0 && spread > 0 ? spread / (standardError * standardError) : trials;
        (double low, double high) = Intervals.Wilson(value, Math.Max(effective, 1), EightyPercent);
        return new(value, low, high, standardError);
    }
}
