using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look.Charts;

/// <summary>
/// Odds as one hundred dots: filled for what is sure within the interval, ringed for what may be, pale for the rest. Inside the tag:
/// one sentence; without it the picture says its own.
/// </summary>
[HtmlTargetElement("dot-picture", Attributes = "title,value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DotPictureTagHelper : TagHelper
{
    private const int Across = 10;
    private const double Spacing = 10;

    public string Title { get; set; } = string.Empty;

    /// <summary>The estimate, from 0 to 1; null when it is unknown.</summary>
    public double? Value { get; set; }

    public double? Low { get; set; }

    public double? High { get; set; }

    /// <summary>What one dot is, in the plural: "applicants like you".</summary>
    public string What { get; set; } = "cases like this";

    /// <summary>What happens to the filled ones: "match".</summary>
    public string Happens { get; set; } = "succeed";

    public string? Source { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        if (Value is not { } value)
        {
            output.Become(Element.Of("p", "unknown").Saying($"{Title}: unknown."));
            return;
        }

        var counts = DotCounts.Of(value, Low, High);
        var own = await output.GetChildContentAsync();
        IHtmlContent caption = own.IsEmptyOrWhiteSpace ? Element.Of("span").Saying(Sentence(counts)) : own;
        output.Become(Figure.Of(
            Title,
            caption,
            Element.Of("div", "dots").Holding(Picture(counts), Key(counts)),
            Figure.Table(["Of 100 " + What, "Number"], Rows(counts)),
            Source));
    }

    private string Sentence(DotCounts counts) => counts.HasInterval
        ? $"About {counts.Estimate} of 100 {What} {Happens}; between {counts.Low} and {counts.High} in our simulations."
        : $"About {counts.Estimate} of 100 {What} {Happens}.";

    private TagBuilder Picture(DotCounts counts) => Figure.Picture(Sentence(counts))
        .With("viewBox", $"0 0 {Across * Spacing} {Across * Spacing}")
        .Holding(Enumerable.Range(0, 100).Select(index => Dot(
            ((index % Across) + 0.5) * Spacing,
            ((index / Across) + 0.5) * Spacing,
            counts.ClassOf(index))));

    private static TagBuilder Dot(double x, double y, string cssClass) =>
        Element.Of("circle", cssClass).With("cx", x).With("cy", y).With("r", cssClass == "empty-dot" ? 2.4 : 3.6);

    private TagBuilder Key(DotCounts counts)
    {
        (string Class, string Text, bool Shown)[] entries =
        [
            ("sure", counts.HasInterval ? $"{Happens}, even at the low end" : Happens, counts.Low > 0),
            ("maybe", $"{Happens}, by our estimate", counts.HasInterval && counts.Estimate > counts.Low),
            ("perhaps", $"may {Happens}, at the high end", counts.HasInterval && counts.High > counts.Estimate),
            ("empty-dot", $"do not {Happens}", counts.High < 100),
        ];
        return Element.Of("ul", "dots-key").With("aria-hidden", "true").Holding(entries.Where(entry => entry.Shown).Select(entry =>
            Element.Of("li").Holding(
                Element.Of("svg").With("viewBox", "0 0 10 10").Holding(Dot(5, 5, entry.Class)),
                Element.Of("span").Saying(entry.Text))));
    }

    private IEnumerable<IReadOnlyList<string?>> Rows(DotCounts counts)
    {
        yield return [$"{Happens}: estimate", $"{counts.Estimate}"];
        if (counts.HasInterval)
        {
            yield return [$"{Happens}: low end", $"{counts.Low}"];
            yield return [$"{Happens}: high end", $"{counts.High}"];
        }
    }
}
