using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look;

/// <summary>
/// One number that matters, with how sure it is. Values are written as they shall be read ("62", "1,240"); an empty value says
/// "unknown". With the unit <c>%</c> the interval is also drawn on a line from 0 to 100. Inside the tag: one plain sentence.
/// </summary>
[HtmlTargetElement("stat", Attributes = "label")]
public sealed class StatTagHelper : TagHelper
{
    public string Label { get; set; } = string.Empty;

    public string? Value { get; set; }

    /// <summary>Lower end of the interval.</summary>
    public string? Low { get; set; }

    /// <summary>Upper end of the interval.</summary>
    public string? High { get; set; }

    /// <summary><c>%</c>, <c>$</c> (written in front) or a word.</summary>
    public string? Unit { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var note = await output.GetChildContentAsync();
        output.Become(Element.Of("div", "stat").Holding(
            Element.Of("p", "stat-label").Saying(Label),
            Number(),
            Line(),
            Range(),
            note.IsEmptyOrWhiteSpace ? null : Element.Of("p", "stat-note").Holding(note)));
    }

    private TagBuilder Number()
    {
        if (string.IsNullOrWhiteSpace(Value))
        {
            return Element.Of("p", "stat-value unknown").Saying("unknown");
        }

        var number = Element.Of("p", "stat-value");
        return Unit switch
        {
            null or "" => number.Saying(Value),
            "$" => number.Saying($"${Value}"),
            _ => number.Saying(Value).Holding(Element.Of("span", "unit").Saying($"\u00A0{Unit}")),
        };
    }

    private TagBuilder? Range() => (Low, High, Unit) switch
    {
        (null or "", _, _) or (_, null or "", _) => null,
        (_, _, "$") => Element.Of("p", "stat-range").Saying($"between ${Low} and ${High}"),
        (_, _, null or "") => Element.Of("p", "stat-range").Saying($"between {Low} and {High}"),
        _ => Element.Of("p", "stat-range").Saying($"between {Low} and {High}\u00A0{Unit}"),
    };

    private TagBuilder? Line() =>
        Unit == "%" && Share(Value) is { } value && Share(Low) is { } low && Share(High) is { } high && low <= high
            ? Charts.IntervalLine.Draw(value, low, high)
            : null;

    private static double? Share(string? percent) =>
        double.TryParse(percent, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100
            ? number / 100
            : null;
}
