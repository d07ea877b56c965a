using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look;

/// <summary>What happened, in order. Holds <c>moment</c> tags.</summary>
[HtmlTargetElement("timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    /// <summary>What the timeline tells, for screen readers.</summary>
    public string? Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var moments = await output.GetChildContentAsync();
        output.Become(Element.Of("ol", "timeline").With("aria-label", Label).Holding(moments));
    }
}
