using Microsoft.AspNetCore.Mvc.Rendering;

namespace Vouch.Web.Look.Charts;

/// <summary>An estimate and its interval on a line from 0 to 100 %. Decorates a number that is also written out.</summary>
internal static class IntervalLine
{
    public static TagBuilder Draw(double value, double low, double high) =>
        Element.Of("svg", "interval-line").With("aria-hidden", "true").Holding(
            Element.Of("rect", "track").With("x", "0").With("y", 5).With("width", "100%").With("height", 2).With("rx", 1),
            Element.Of("rect", "range")
                .With("x", Element.Percent(low)).With("y", 2).With("width", Element.Percent(high - low)).With("height", 8).With("rx", 4),
            Element.Of("circle", "point").With("cx", Element.Percent(value)).With("cy", 6).With("r", 4));
}
