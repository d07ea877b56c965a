using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look;

/// <summary>
/// One entry of a <c>timeline</c>. The kind changes the mark's shape (<c>milestone</c>, <c>celebration</c>, <c>reflection</c>,
/// <c>upcoming</c>, <c>late</c>) and, given <see cref="KindLabel"/>, is also said in words.
/// </summary>
[HtmlTargetElement("moment", ParentTag = "timeline", Attributes = "title", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTagHelper : TagHelper
{
    public string Title { get; set; } = string.Empty;

    /// <summary>The day it happened or will.</summary>
    public DateOnly? On { get; set; }

    public string? Kind { get; set; }

    /// <summary>The kind in words, shown as a badge.</summary>
    public string? KindLabel { get; set; }

    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var content = await output.GetChildContentAsync();
        var day = On is { } on
            ? Element.Of("time")
                .With("datetime", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Saying(on.ToString("MMMM d, yyyy", CultureInfo.GetCultureInfo("en-US")))
            : null;
        var title = Element.Of("h3").Holding(Href is null
            ? Element.Of("span").Saying(Title)
            : Element.Of("a").With("href", Href).Saying(Title));
        var badge = KindLabel is null ? null : Element.Of("span", "badge").Saying(KindLabel);
        output.Become(Element.Of("li", Kind).Holding(
            Element.Of("div", "cluster").Holding(day, badge),
            title,
            content.IsEmptyOrWhiteSpace ? null : Element.Of("div").Holding(content)));
    }
}
