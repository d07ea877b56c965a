using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look;

/// <summary>Says that what is on this page is made up. Stands on every page that shows such data; inside the tag: what exactly.</summary>
[HtmlTargetElement("fictional-banner", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FictionalBannerTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var what = await output.GetChildContentAsync();
        var sentence = Element.Of("p").Holding(Element.Of("strong").Saying("Fictional data. "));
        output.Become(Element.Of("div", "fictional").With("role", "note").Holding(
            what.IsEmptyOrWhiteSpace
                ? sentence.Saying("The names and numbers on this page are made up; nothing here is about a real person or program.")
                : sentence.Holding(what)));
    }
}
