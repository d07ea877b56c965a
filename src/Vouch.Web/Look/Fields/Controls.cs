using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look.Fields;

/// <summary>The single controls a field can hold.</summary>
internal static class Controls
{
    public static TagBuilder Input(
        FieldState field, ModelMetadata metadata, string? describedBy, IReadOnlyList<TagHelperAttribute> attributes)
    {
        var type = attributes.FirstOrDefault(attribute => attribute.Name == "type")?.Value?.ToString() ?? FieldKinds.InputType(metadata);
        return Tied(Element.Void("input"), field, describedBy)
            .With("type", type)
            .With("step", type == "number" ? FieldKinds.Step(metadata) : null)
            .With("value", type == "password" ? null : field.Value ?? string.Empty)
            .WithOwn(attributes);
    }

    public static TagBuilder TextArea(FieldState field, int rows, string? describedBy, IReadOnlyList<TagHelperAttribute> attributes) =>
        Tied(Element.Of("textarea"), field, describedBy)
            .With("rows", rows)
            .WithOwn(attributes)
            .Saying("\n" + field.Value); // a browser drops the first line break of a text area

    public static TagBuilder File(FieldState field, bool many, string? describedBy, IReadOnlyList<TagHelperAttribute> attributes) =>
        Tied(Element.Void("input"), field, describedBy)
            .With("type", "file")
            .WithFlag("multiple", many)
            .WithOwn(attributes);

    /// <summary>A box that is not ticked sends nothing: let the bound property start as false.</summary>
    public static TagBuilder CheckBox(FieldState field, string? describedBy, IReadOnlyList<TagHelperAttribute> attributes) =>
        Tied(Element.Void("input"), field, describedBy)
            .With("type", "checkbox")
            .With("value", "true")
            .WithFlag("checked", field.Values.Contains("true", StringComparer.OrdinalIgnoreCase))
            .WithOwn(attributes);

    public static TagBuilder Select(
        FieldState field, IEnumerable<SelectListItem> options, string? blank, string? describedBy, IReadOnlyList<TagHelperAttribute> attributes)
    {
        var select = Tied(Element.Of("select"), field, describedBy).WithOwn(attributes);
        if (blank is not null)
        {
            select.Holding(Element.Of("option").With("value", string.Empty).Saying(blank));
        }

        foreach (var group in options.GroupBy(option => option.Group?.Name))
        {
            var drawn = group.Select(option => Element.Of("option")
                .With("value", option.Value)
                .WithFlag("selected", IsChosen(field, option))
                .WithFlag("disabled", option.Disabled)
                .Saying(option.Text));
            select.Holding(group.Key is null ? drawn : [Element.Of("optgroup").With("label", group.Key).Holding(drawn)]);
        }

        return select;
    }

    public static bool IsChosen(FieldState field, SelectListItem option) => field.Values.Count == 0
        ? option.Selected
        : field.Values.Contains(option.Value ?? option.Text, StringComparer.OrdinalIgnoreCase);

    public static TagBuilder WithOwn(this TagBuilder control, IReadOnlyList<TagHelperAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            control.With(attribute.Name, attribute.Value switch
            {
                null => attribute.Name,
                Microsoft.AspNetCore.Html.IHtmlContent html => Decoded(html),
                var value => value.ToString(),
            });
        }

        return control;
    }

    private static TagBuilder Tied(TagBuilder control, FieldState field, string? describedBy) => control
        .With("id", field.Id)
        .With("name", field.Name)
        .With("aria-describedby", describedBy)
        .With("aria-invalid", field.Invalid ? "true" : null);

    /// <summary>An attribute written out in the page arrives encoded; it is encoded again when the control is written.</summary>
    private static string Decoded(Microsoft.AspNetCore.Html.IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
