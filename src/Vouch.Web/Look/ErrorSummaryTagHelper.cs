using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look;

/// <summary>
/// What keeps a form from being accepted, at the top of the page: each sentence leads to its field, and the box takes the focus
/// so that a screen reader starts there. Draws nothing while the form is fine.
/// </summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var problems = ViewContext.ViewData.ModelState
            .Where(entry => entry.Value?.ValidationState == ModelValidationState.Invalid)
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, Message: Fields.FieldState.MessageOf(error))))
            .Distinct()
            .OrderBy(problem => PlaceOf(problem.Field), StringComparer.Ordinal)
            .ToList();
        if (problems.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var heading = problems.Count == 1 ? "One thing needs your attention" : $"{problems.Count} things need your attention";
        output.Become(Element.Of("div", "error-summary")
            .With("role", "alert")
            .With("id", "error-summary")
            .With("aria-labelledby", "error-summary-title")
            .With("tabindex", "-1")
            .WithFlag("autofocus")
            .Holding(
                Element.Of("h2").With("id", "error-summary-title").Saying(heading),
                Element.Of("ul").Holding(problems.Select(problem => Item(problem.Field, problem.Message)))));
    }

    /// <summary>Where a field's property stands in the model, so that the summary reads in the order of the form.</summary>
    private string PlaceOf(string field)
    {
        var place = new StringBuilder();
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var name in field.Split('.'))
        {
            var index = metadata.Properties.TakeWhile(property => property.PropertyName != name).Count();
            if (index == metadata.Properties.Count)
            {
                break;
            }

            place.Append(CultureInfo.InvariantCulture, $"{index:0000}.");
            metadata = metadata.Properties[index];
        }

        return place.ToString();
    }

    private static TagBuilder Item(string field, string message) => field.Length == 0
        ? Element.Of("li").Saying(message)
        : Element.Of("li").Holding(Element.Of("a").With("href", $"#{Fields.FieldState.IdOf(field)}").Saying(message));
}
