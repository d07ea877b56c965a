using System.Globalization;

namespace Vouch.Web.Look.Charts;

/// <summary>How a chart writes its numbers.</summary>
public enum ChartFormat
{
    /// <summary>1,240 or 0.25: as many decimals as matter.</summary>
    Number,

    /// <summary>A share of one: 0.62 is "62 %".</summary>
    Percent,

    /// <summary>US dollars: 1240 is "$1,240".</summary>
    Money,
}

internal static class ChartFormats
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static string Write(this ChartFormat format, double value) => format switch
    {
        ChartFormat.Percent => (value * 100).ToString(Math.Abs(value) is > 0 and < 0.0095 ? "0.0" : "0", English) + "\u00A0%",
        ChartFormat.Money => (value < 0 ? "−$" : "$") + Math.Abs(value).ToString("#,0", English),
        _ => value.ToString(Math.Abs(value) >= 100 ? "#,0" : "#,0.##", English),
    };

    /// <summary>An interval in the same words: "58–66 %".</summary>
    public static string WriteInterval(this ChartFormat format, double low, double high) => format == ChartFormat.Percent
        ? $"{format.Write(low)[..^2]}–{format.Write(high)}"
        : $"{format.Write(low)}–{format.Write(high)}";
}
