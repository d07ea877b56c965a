using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look.Fields;

/// <summary>Radios and checks: one labelled box an option; the first carries the field's id so that the error summary leads to it.</summary>
internal static class Choices
{
    public static IEnumerable<TagBuilder> Draw(
        FieldState field, FieldKind kind, IEnumerable<SelectListItem> options, IReadOnlyList<TagHelperAttribute> attributes) =>
        options.Select((option, index) => One(field, kind, option, index, attributes));

    private static TagBuilder One(
        FieldState field, FieldKind kind, SelectListItem option, int index, IReadOnlyList<TagHelperAttribute> attributes)
    {
        var id = index == 0 ? field.Id : $"{field.Id}-{index + 1}";
        var hint = (option as Choice)?.Hint;
        var box = Element.Void("input")
            .With("type", kind == FieldKind.Radios ? "radio" : "checkbox")
            .With("id", id)
            .With("name", field.Name)
            .With("value", option.Value ?? option.Text)
            .With("aria-describedby", hint is null ? null : $"{id}-hint")
            .WithFlag("checked", Controls.IsChosen(field, option))
            .WithFlag("disabled", option.Disabled)
            .WithOwn(attributes);
        return Element.Of("div", "choice").Holding(
            box,
            Element.Of("label").With("for", id).Saying(option.Text),
            hint is null ? null : Element.Of("p", "hint").With("id", $"{id}-hint").Saying(hint));
    }
}
