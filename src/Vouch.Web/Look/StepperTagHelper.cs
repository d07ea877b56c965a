using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look;

/// <summary>The steps of something with an end. Holds <c>step</c> tags in order.</summary>
[HtmlTargetElement("stepper")]
public sealed class StepperTagHelper : TagHelper
{
    /// <summary>What the steps lead to, for screen readers: "Steps of this letter".</summary>
    public string Label { get; set; } = "Steps";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var steps = await output.GetChildContentAsync();
        output.Become(Element.Of("ol", "stepper").With("aria-label", Label).Holding(steps));
    }
}

/// <summary>Where a step is: behind the reader, under way, or ahead.</summary>
public enum StepState
{
    Next,
    Now,
    Done,
}
