using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Vouch.Web.Look.Charts;

/// <summary>
/// The SVG of a curve chart. The outer SVG has no view box: texts and marks are placed in percent, so type keeps its size on a phone
/// and on a projector. Only the curves themselves stretch.
/// </summary>
internal sealed class CurvePlot
{
    private const double Scale = 1000;
    private readonly IReadOnlyList<ChartSeries> _series;
    private readonly ChartFormat _xFormat;
    private readonly ChartFormat _yFormat;
    private readonly Axis _x;
    private readonly Axis _y;

    public CurvePlot(IReadOnlyList<ChartSeries> series, ChartFormat xFormat, ChartFormat yFormat)
    {
        (_series, _xFormat, _yFormat) = (series, xFormat, yFormat);
        var points = series.SelectMany(one => one.Points).ToList();
        _x = Axis.Around(points.Select(point => point.X), 6, fitEnds: false);
        var heights = points.SelectMany(point => new[] { point.Y, point.Low ?? point.Y, point.High ?? point.Y });
        _y = Axis.Around([0, .. heights], 4, fitEnds: true);
        HasBands = points.Any(point => point is { Low: not null, High: not null });
    }

    public bool HasBands { get; }

    public TagBuilder Draw(string name, string xLabel, double? markX, string? markLabel)
    {
        var plot = Figure.Picture(name).Holding(Grid()).Holding(XMarks(xLabel));
        plot.Holding(Element.Of("svg")
            .With("width", "100%")
            .With("height", "100%")
            .With("viewBox", $"0 0 {Scale} {Scale}")
            .With("preserveAspectRatio", "none")
            .Holding(_series.Select(Band))
            .Holding(_series.Select((one, index) => Element.Of("path", $"curve series-{index + 1}").With("d", Line(one.Points)))));
        return plot.Holding(markX is { } x ? Mark(x, markLabel) : []);
    }

    public TagBuilder Legend() => Element.Of("ul", "chart-legend").With("aria-hidden", "true")
        .Holding(_series.Select((one, index) => Element.Of("li").Holding(
            Element.Of("svg").Holding(
                Element.Of("line", $"series-{index + 1}").With("x1", "0").With("x2", "100%").With("y1", "50%").With("y2", "50%")),
            Element.Of("span").Saying(one.Name))))
        .Holding(HasBands
            ? Element.Of("li").Holding(
                Element.Of("svg").Holding(Element.Of("rect").With("width", "100%").With("height", "100%").With("rx", 3)),
                Element.Of("span").Saying("where it probably lies"))
            : null);

    private IEnumerable<TagBuilder> Grid() => _y.Marks().SelectMany(mark =>
    {
        var y = Element.Percent(1 - _y.Place(mark));
        return new[]
        {
            Element.Of("line", mark == 0 ? "axis" : "grid").With("x1", "0").With("x2", "100%").With("y1", y).With("y2", y),
            Element.Of("text").With("x", -10).With("y", y).With("dy", "0.35em").With("text-anchor", "end").Saying(_yFormat.Write(mark)),
        };
    });

    private IEnumerable<TagBuilder> XMarks(string label) =>
    [
        .. _x.Marks().Select(mark => Element.Of("text")
            .With("x", Element.Percent(_x.Place(mark)))
            .With("y", "100%")
            .With("dy", "1.7em")
            .With("text-anchor", "middle")
            .Saying(_xFormat.Write(mark))),
        Element.Of("text").With("x", "100%").With("y", "100%").With("dy", "3.3em").With("text-anchor", "end").Saying(label),
    ];

    private IEnumerable<TagBuilder> Mark(double markX, string? label)
    {
        if (markX < _x.From || markX > _x.To)
        {
            return [];
        }

        var place = _x.Place(markX);
        var nearest = _series[0].Points.MinBy(point => Math.Abs(point.X - markX))!;
        var (x, y) = (Element.Percent(place), Element.Percent(1 - _y.Place(nearest.Y)));
        var (anchor, shift) = place > 0.7 ? ("end", "-10") : ("start", "10");
        return
        [
            Element.Of("line", "mark-line").With("x1", x).With("x2", x).With("y1", y).With("y2", "100%"),
            Element.Of("circle", "mark-dot").With("cx", x).With("cy", y).With("r", 5),
            Element.Of("text", "strong").With("x", x).With("y", y).With("dx", shift).With("dy", "2em").With("text-anchor", anchor)
                .Saying(label is null ? _yFormat.Write(nearest.Y) : $"{label}: {_yFormat.Write(nearest.Y)}"),
        ];
    }

    private TagBuilder? Band(ChartSeries series)
    {
        var bounded = series.Points.Where(point => point is { Low: not null, High: not null }).ToList();
        if (bounded.Count < 2)
        {
            return null;
        }

        var outline = Line(bounded.ConvertAll(point => point with { Y = point.High!.Value }))
            + Line(bounded.ConvertAll(point => point with { Y = point.Low!.Value }).AsEnumerable().Reverse()).Replace('M', 'L') + "Z";
        return Element.Of("path", "band").With("d", outline);
    }

    private string Line(IEnumerable<ChartPoint> points)
    {
        var path = new StringBuilder();
        foreach (var point in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L')
                .Append(Element.Number(_x.Place(point.X) * Scale))
                .Append(' ')
                .Append(Element.Number((1 - _y.Place(point.Y)) * Scale));
        }

        return path.ToString();
    }
}
