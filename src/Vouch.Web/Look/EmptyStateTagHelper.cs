using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look;

/// <summary>
/// What a page shows before there is anything to show: a small picture, what will be here, and inside the tag a sentence and the way
/// to begin.
/// </summary>
[HtmlTargetElement("empty-state", Attributes = "title")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Title { get; set; } = string.Empty;

    /// <summary>The name of a drawing in <c>Look/Drawings</c>.</summary>
    public string? Picture { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var content = await output.GetChildContentAsync();
        output.Become(Element.Of("div", "empty").Holding(
            string.IsNullOrEmpty(Picture) ? null : Drawing.Named(Picture),
            Element.Of("h2").Saying(Title),
            content));
    }
}
