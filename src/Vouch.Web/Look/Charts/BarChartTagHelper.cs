using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look.Charts;

/// <summary>
/// Bars from zero, each with its label, its number and, when it is an estimate, its interval. Inside the tag: one sentence that says
/// what to see.
/// </summary>
[HtmlTargetElement("bar-chart", Attributes = "title,bars")]
public sealed class BarChartTagHelper : TagHelper
{
    public string Title { get; set; } = string.Empty;

    public IReadOnlyList<ChartBar> Bars { get; set; } = [];

    /// <summary>What the bars are, for the table: "Program".</summary>
    public string LabelHeading { get; set; } = "What";

    /// <summary>What the numbers are, for the table: "Odds of a match".</summary>
    public string ValueHeading { get; set; } = "Value";

    public ChartFormat Format { get; set; }

    /// <summary>Where the scale ends; the longest bar otherwise (and 100 % for shares of at least a half).</summary>
    public double? Max { get; set; }

    public string? Source { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        if (Bars.Any(bar => bar.Value < 0 || bar.Low < 0))
        {
            throw new ArgumentException("A bar chart starts at zero: its numbers are not negative.", nameof(output));
        }

        var caption = await output.GetChildContentAsync();
        var end = Max ?? End();
        var picture = Element.Of("div", "bars").With("role", "img").With("aria-label", Title)
            .Holding(Bars.Select(bar => Row(bar, end)));
        output.Become(Figure.Of(Title, caption, picture, Table(), Source));
    }

    private double End()
    {
        var longest = Bars.Select(bar => Math.Max(bar.Value ?? 0, bar.High ?? 0)).DefaultIfEmpty(0).Max();
        return longest switch
        {
            0 => 1,
            >= 0.5 and <= 1 when Format == ChartFormat.Percent => 1,
            _ => longest,
        };
    }

    private TagBuilder Row(ChartBar bar, double end) => Element.Of("div").Holding(
        Element.Of("span").Saying(bar.Label),
        Element.Of("svg").With("aria-hidden", "true").Holding(
            Element.Of("rect", "track").With("y", 9).With("width", "100%").With("height", 2),
            bar.Value is { } value
                ? Element.Of("rect", "fill").With("y", 2).With("height", 16).With("rx", 2).With("width", Element.Percent(Share(value, end)))
                : null)
            .Holding(bar is { Value: not null, Low: { } low, High: { } high } ? Whisker(Share(low, end), Share(high, end)) : []),
        bar.Value is { } number
            ? Element.Of("span", "value").Saying(Format.Write(number))
            : Element.Of("span", "value unknown").Saying(bar.Missing));

    private static IEnumerable<TagBuilder> Whisker(double low, double high) =>
        [WhiskerLine("whisker-halo", low, high), WhiskerLine("whisker", low, high)];

    private static TagBuilder WhiskerLine(string cssClass, double low, double high) => Element.Of("line", cssClass)
        .With("x1", Element.Percent(low)).With("x2", Element.Percent(high)).With("y1", 10).With("y2", 10);

    private static double Share(double value, double end) => Math.Clamp(value / end, 0, 1);

    private TagBuilder Table()
    {
        var bounded = Bars.Any(bar => bar is { Low: not null, High: not null });
        string[] columns = bounded ? [LabelHeading, ValueHeading, "Interval"] : [LabelHeading, ValueHeading];
        return Figure.Table(columns, Bars.Select(bar =>
        {
            List<string?> row = [bar.Label, bar.Value is { } value ? Format.Write(value) : bar.Missing];
            if (bounded)
            {
                row.Add(bar is { Low: { } low, High: { } high } ? Format.WriteInterval(low, high) : null);
            }

            return row;
        }));
    }
}
