namespace Vouch.Engine.Markets;

/// <summary>Three published quartiles of a score.</summary>
/// <param name="Lower">A quarter of the group lies below.</param>
/// <param name="Median">Half of the group lies below.</param>
/// <param name="Upper">Three quarters of the group lie below.</param>
public readonly record struct Quartiles(double Lower, double Median, double Upper)
{
    /// <summary>True when the three are numbers in rising order and not all equal.</summary>
    public bool IsValid => Lower <= Median && Median <= Upper && Lower < Upper;
}
