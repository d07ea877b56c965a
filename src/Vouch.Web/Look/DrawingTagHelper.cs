using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look;

/// <summary>One of our own drawings, set into the page so that it follows the theme. It decorates: screen readers pass it by.</summary>
[HtmlTargetElement("drawing", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DrawingTagHelper : TagHelper
{
    /// <summary>The file's name in <c>Look/Drawings</c>, without <c>.svg</c>.</summary>
    public string Name { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        output.TagName = null;
        output.Content.SetHtmlContent(Drawing.Named(Name));
    }
}
