using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Vouch.Web.Features.Mentorships;

namespace Vouch.Web.Look.Drafts;

/// <summary>At the top of a form that <see cref="KeepsDraftAttribute">keeps drafts</see>: says when an unsent one was put back.</summary>
[HtmlTargetElement("draft-found", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DraftFoundTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (KeepsDraftAttribute.FoundIn(ViewContext.HttpContext) is not { } draft)
        {
            output.SuppressOutput();
            return;
        }

        (output.TagName, output.TagMode) = ("p", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "notice");
        output.Content.SetContent($"You began this on {MentorshipWords.Moment(draft.LocalSaved)} and have not sent it. Here it is again; you can throw it away below.");
    }
}

/// <summary>
/// At the end of such a form, after its own button: keeps what was typed, by itself with scripts and with a button without, and throws it
/// away. Only its writer ever sees it.
/// </summary>
[HtmlTargetElement("keep-draft", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeepDraftTagHelper(IFileVersionProvider versions) : TagHelper
{
    private const string Script = "/drafts.js";

    /// <summary>The handler that sends the form; empty for the page's own post.</summary>
    public string Handler { get; set; } = "";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var request = ViewContext.HttpContext.Request;
        var address = $"{request.PathBase}{request.Path}?{(Handler.Length > 0 ? $"handler={Handler}&" : "")}{KeepsDraftAttribute.QueryName}=";
        (output.TagName, output.TagMode) = ("p", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "cluster quiet");
        output.Attributes.SetAttribute("data-draft", address + "keep");
        output.Attributes.SetAttribute("data-draft-kept", "Kept as a draft. Only you see it.");
        output.Attributes.SetAttribute("data-draft-failed", "Not kept: Vouch could not be reached. What you typed is still here; it is tried again.");
        output.Content.AppendHtml(Button("Keep as a draft", address + "keep"));
        if (KeepsDraftAttribute.FoundIn(ViewContext.HttpContext) is not null)
        {
            output.Content.AppendHtml(" ").AppendHtml(Button("Throw the draft away", address + "discard"));
        }

        var state = new TagBuilder("span");
        state.MergeAttribute("role", "status");
        state.MergeAttribute("data-draft-state", "");
        var script = new TagBuilder("script");
        script.MergeAttribute("src", versions.AddFileVersionToPath(request.PathBase, Script));
        script.MergeAttribute("defer", "defer");
        output.Content.AppendHtml(" ").AppendHtml(state);
        output.PostElement.AppendHtml(script);
    }

    private static TagBuilder Button(string label, string address)
    {
        var button = new TagBuilder("button");
        button.AddCssClass("link");
        button.MergeAttribute("formaction", address);
        button.MergeAttribute("formnovalidate", "formnovalidate");
        button.InnerHtml.Append(label);
        return button;
    }
}
