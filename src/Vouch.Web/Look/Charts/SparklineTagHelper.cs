using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look.Charts;

/// <summary>
/// A small curve inside a sentence or a cell, such as the number of meetings a month. A null value is a gap. The label says in
/// words what the curve shows and is also what a screen reader hears.
/// </summary>
[HtmlTargetElement("sparkline", Attributes = "values,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SparklineTagHelper : TagHelper
{
    private const double Width = 100;
    private const double Height = 100;

    public IReadOnlyList<double?> Values { get; set; } = [];

    public string Label { get; set; } = string.Empty;

    /// <summary>Whether the label is written beside the curve; it is always read out.</summary>
    public bool ShowLabel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var known = Values.OfType<double>().ToList();
        if (known.Count == 0)
        {
            output.Become(Element.Of("span", "unknown").Saying("unknown"));
            return;
        }

        var axis = Axis.Around([0, .. known], 2, fitEnds: false);
        var lastIndex = Values.Count - 1;
        while (Values[lastIndex] is null)
        {
            lastIndex--;
        }

        var picture = Figure.Picture(Label).Holding(
            Element.Of("svg")
                .With("width", "100%")
                .With("height", "100%")
                .With("viewBox", $"0 0 {Width} {Height}")
                .With("preserveAspectRatio", "none")
                .Holding(Element.Of("path", "curve").With("d", Path(axis))),
            Element.Of("circle", "last")
                .With("cx", Element.Percent(X(lastIndex)))
                .With("cy", Element.Percent(1 - axis.Place(Values[lastIndex]!.Value)))
                .With("r", 3));
        output.Become(Element.Of("span", "sparkline").Holding(
            picture,
            ShowLabel ? Element.Of("span").With("aria-hidden", "true").Saying(Label) : null));
    }

    private double X(int index) => Values.Count == 1 ? 1 : (double)index / (Values.Count - 1);

    private string Path(Axis axis)
    {
        var path = new StringBuilder();
        var penDown = false;
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i] is not { } value)
            {
                penDown = false;
                continue;
            }

            path.Append(penDown ? 'L' : 'M')
                .Append(Element.Number(X(i) * Width))
                .Append(' ')
                .Append(Element.Number((1 - axis.Place(value)) * Height));
            penDown = true;
        }

        return path.ToString();
    }
}
