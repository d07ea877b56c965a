using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look.Charts;

/// <summary>
/// Up to five curves over one axis, with the band of their uncertainty when the points have bounds. Inside the tag: one sentence that
/// says what to see.
/// </summary>
[HtmlTargetElement("curve-chart", Attributes = "title")]
public sealed class CurveChartTagHelper : TagHelper
{
    public string Title { get; set; } = string.Empty;

    /// <summary>A single curve. Give this or <see cref="Series"/>.</summary>
    public IReadOnlyList<ChartPoint>? Points { get; set; }

    public IReadOnlyList<ChartSeries>? Series { get; set; }

    public string XLabel { get; set; } = string.Empty;

    public string YLabel { get; set; } = string.Empty;

    public ChartFormat XFormat { get; set; }

    public ChartFormat YFormat { get; set; }

    /// <summary>A place on the horizontal axis to point at, such as the length of the reader's list.</summary>
    public double? MarkX { get; set; }

    /// <summary>What is there: "your list".</summary>
    public string? MarkLabel { get; set; }

    public string? Source { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var series = (Series ?? [new ChartSeries(YLabel, Points ?? [])]).Where(one => one.Points.Count > 0).Take(5).ToList();
        var caption = await output.GetChildContentAsync();
        if (series.Count == 0)
        {
            output.Become(Element.Of("p", "unknown").Saying($"{Title}: there are no numbers yet."));
            return;
        }

        var drawing = new CurvePlot(series, XFormat, YFormat);
        var picture = Element.Of("div", "plot").Holding(
            drawing.Draw(Title, XLabel, MarkX, MarkLabel));
        output.Become(Figure.Of(
            Title,
            caption,
            Element.Of("div").Holding(series.Count > 1 || drawing.HasBands ? drawing.Legend() : null, picture),
            Table(series),
            Source));
    }

    private TagBuilder Table(List<ChartSeries> series)
    {
        var bounded = series.ConvertAll(one => one.Points.Any(point => point is { Low: not null, High: not null }));
        var columns = series.SelectMany((one, i) => bounded[i] ? [one.Name, $"{one.Name}: interval"] : new[] { one.Name });
        var lookups = series.ConvertAll(one => one.Points.GroupBy(point => point.X).ToDictionary(group => group.Key, group => group.First()));
        var rows = lookups.SelectMany(lookup => lookup.Keys).Distinct().Order().Select(x =>
        {
            List<string?> row = [XFormat.Write(x)];
            for (var i = 0; i < series.Count; i++)
            {
                var point = lookups[i].GetValueOrDefault(x);
                row.Add(point is null ? null : YFormat.Write(point.Y));
                if (bounded[i])
                {
                    row.Add(point is { Low: { } low, High: { } high } ? YFormat.WriteInterval(low, high) : null);
                }
            }

            return (IReadOnlyList<string?>)row;
        });
        return Figure.Table([XLabel, .. columns], rows);
    }
}
