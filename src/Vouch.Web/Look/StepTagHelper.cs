using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look;

/// <summary>One step of a <c>stepper</c>; done steps may lead back.</summary>
[HtmlTargetElement("step", ParentTag = "stepper", Attributes = "title", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepTagHelper : TagHelper
{
    public string Title { get; set; } = string.Empty;

    public StepState State { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var said = State == StepState.Done ? Element.Of("span", "visually-hidden").Saying("Done: ") : null;
        var title = Href is null ? Element.Of("span").Saying(Title) : Element.Of("a").With("href", Href).Saying(Title);
        var cssClass = State switch
        {
            StepState.Done => "done",
            StepState.Now => "now",
            _ => "ahead",
        };
        output.Become(Element.Of("li", cssClass)
            .With("aria-current", State == StepState.Now ? "step" : null)
            .Holding(said, title));
    }
}
