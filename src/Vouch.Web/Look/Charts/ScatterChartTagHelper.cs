using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look.Charts;

/// <summary>
/// Two shares of the same thing, one along each axis from 0 to 100 %; what agrees lies on the diagonal. Inside the tag: one sentence that says
/// what to see.
/// </summary>
[HtmlTargetElement("scatter-chart", Attributes = "title,points")]
public sealed class ScatterChartTagHelper : TagHelper
{
    public string Title { get; set; } = string.Empty;

    public IReadOnlyList<ScatterPoint> Points { get; set; } = [];

    /// <summary>What the points are, for the table: "Specialty and type".</summary>
    public string LabelHeading { get; set; } = "What";

    public string XLabel { get; set; } = string.Empty;

    public string YLabel { get; set; } = string.Empty;

    public string? Source { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var caption = await output.GetChildContentAsync();
        if (Points.Count == 0)
        {
            output.Become(Element.Of("p", "unknown").Saying($"{Title}: there are no numbers yet."));
            return;
        }

        output.Become(Figure.Of(Title, caption, Element.Of("div", "plot").Holding(Draw()), Table(), Source));
    }

    private TagBuilder Draw()
    {
        var axis = Axis.Exactly(0, 1, 0.25);
        return Figure.Picture(Title)
            .Holding(axis.Marks().SelectMany(mark => Marks(axis, mark)))
            .Holding(
                Element.Of("line", "axis").With("x1", "0").With("y1", "100%").With("x2", "100%").With("y2", "0"),
                Element.Of("text").With("x", "100%").With("y", "100%").With("dy", "3.3em").With("text-anchor", "end").Saying(XLabel),
                Element.Of("text").With("x", "0").With("y", "0").With("dx", "8").With("dy", "1em").Saying(YLabel))
            .Holding(Points.Select(point => Element.Of("circle", "scatter-dot")
                .With("cx", Element.Percent(Math.Clamp(axis.Place(point.X), 0, 1)))
                .With("cy", Element.Percent(1 - Math.Clamp(axis.Place(point.Y), 0, 1)))
                .With("r", 4)));
    }

    private static IEnumerable<TagBuilder> Marks(Axis axis, double mark)
    {
        var y = Element.Percent(1 - axis.Place(mark));
        yield return Element.Of("line", mark == 0 ? "axis" : "grid").With("x1", "0").With("x2", "100%").With("y1", y).With("y2", y);
        yield return Element.Of("text").With("x", -10).With("y", y).With("dy", "0.35em").With("text-anchor", "end").Saying(ChartFormat.Percent.Write(mark));
        yield return Element.Of("text").With("x", Element.Percent(axis.Place(mark))).With("y", "100%").With("dy", "1.7em").With("text-anchor", "middle")
            .Saying(ChartFormat.Percent.Write(mark));
    }

    private TagBuilder Table() => Figure.Table(
        [LabelHeading, XLabel, YLabel],
        Points.Select(point => (IReadOnlyList<string?>)[point.Label, Exact(point.X), Exact(point.Y)]));

    private static string Exact(double share) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100 * share:0.0}\u00A0%");
}
