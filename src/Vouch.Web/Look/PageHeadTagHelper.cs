using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look;

/// <summary>
/// The top of a page: its one <c>h1</c>, one line saying what this is, and inside the tag the one thing to do. It also tells the
/// layout the page's title and where in the case the reader is.
/// </summary>
[HtmlTargetElement("page-head", Attributes = "title")]
public sealed class PageHeadTagHelper : TagHelper
{
    /// <summary>The heading, and the first words of the browser's title.</summary>
    public string Title { get; set; } = string.Empty;

    /// <summary>One line: what this page is.</summary>
    public string? Lead { get; set; }

    /// <summary>A few words above the heading, such as the name of the person or program the page is about.</summary>
    public string? Eyebrow { get; set; }

    /// <summary>Where in the case the reader is: <c>find</c>, <c>meet</c>, <c>grow</c>, <c>letter</c> or <c>list</c>.</summary>
    public string? Station { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        ViewContext.ViewData["Title"] = Title;
        if (!string.IsNullOrEmpty(Station))
        {
            ViewContext.ViewData["Station"] = Look.Station.Named(Station).Name;
        }

        var actions = await output.GetChildContentAsync();
        output.Become(Element.Of("header", "page-head").Holding(
            string.IsNullOrEmpty(Eyebrow) ? null : Element.Of("p", "eyebrow").Saying(Eyebrow),
            Element.Of("h1").Saying(Title),
            string.IsNullOrEmpty(Lead) ? null : Element.Of("p", "lead").Saying(Lead),
            actions.IsEmptyOrWhiteSpace ? null : Element.Of("div", "cluster").Holding(actions)));
    }
}
