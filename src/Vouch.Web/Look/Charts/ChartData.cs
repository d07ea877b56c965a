namespace Vouch.Web.Look.Charts;

/// <summary>A point of a curve; <paramref name="Low"/> and <paramref name="High"/> bound it when it is an estimate.</summary>
public sealed record ChartPoint(double X, double Y, double? Low = null, double? High = null);

/// <summary>One named curve. Points go from left to right.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);

/// <summary>One bar; a null value is unknown and drawn as nothing, never as zero.</summary>
public sealed record ChartBar(string Label, double? Value, double? Low = null, double? High = null)
{
    /// <summary>What to say where there is no value.</summary>
    public string Missing { get; init; } = "unknown";
}

/// <summary>A dot with its two shares, each in [0, 1].</summary>
public sealed record ScatterPoint(string Label, double X, double Y);
