namespace Vouch.Web.Look.Charts;

/// <summary>A number line with round marks: 1, 2 or 5 times a power of ten apart.</summary>
internal sealed class Axis
{
    private Axis(double from, double to, double step) => (From, To, Step) = (from, to, step);

    public double From { get; }

    public double To { get; }

    private double Step { get; }

    /// <summary>The axis that holds every value.</summary>
    /// <param name="values">At least one; all finite.</param>
    /// <param name="marks">About how many marks to draw.</param>
    /// <param name="fitEnds">Whether both ends widen to a mark; otherwise the axis ends exactly at the extremes.</param>
    public static Axis Around(IEnumerable<double> values, int marks, bool fitEnds)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException("A chart draws finite numbers only.", nameof(values));
            }

            (min, max) = (Math.Min(min, value), Math.Max(max, value));
        }

        if (min > max)
        {
            (min, max) = (0, 1);
        }
        else if (min == max)
        {
            (min, max) = (Math.Min(min, 0), max == 0 ? 1 : Math.Max(max, 0));
        }

        var step = RoundStep((max - min) / Math.Max(1, marks));
        return fitEnds
            ? new(Math.Floor((min / step) + 1e-9) * step, Math.Ceiling((max / step) - 1e-9) * step, step)
            : new(min, max, step);
    }

    public static Axis Exactly(double from, double to, double step) => new(from, to, step);

    public IEnumerable<double> Marks()
    {
        var first = Math.Ceiling((From / Step) - 1e-9);
        var last = Math.Floor((To / Step) + 1e-9);
        for (var i = first; i <= last; i++)
        {
            yield return (i * Step) + 0.0; // never “−0”
        }
    }

    /// <summary>Where a value lies, 0 at the start of the axis and 1 at its end.</summary>
    public double Place(double value) => (value - From) / (To - From);

    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch
        {
            <= 1.0000001 => power,
            <= 2.0000001 => 2 * power,
            <= 5.0000001 => 5 * power,
            _ => 10 * power,
        };
    }
}
