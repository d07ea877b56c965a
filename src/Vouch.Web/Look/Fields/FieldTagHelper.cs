using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look.Fields;

/// <summary>
/// A whole field: label, hint, error and control, tied together for assistive technology. The control follows the property's type
/// (<see cref="FieldKinds"/>) unless <see cref="As"/> says otherwise. Attributes this class does not know (<c>autocomplete</c>,
/// <c>min</c>, <c>maxlength</c>, <c>hx-get</c> …) go on the control. Optional properties say so in their label; required ones are plain.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public FieldKind As { get; set; }

    /// <summary>What may be chosen; an enum property lists its members by itself.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The words of an empty first option of a select, such as "Choose one".</summary>
    public string? Blank { get; set; }

    /// <summary>Words right before the control, such as "$".</summary>
    public string? Prefix { get; set; }

    /// <summary>Words right after the control, such as "days".</summary>
    public string? Suffix { get; set; }

    /// <summary>The lines of a text area; giving it makes the field one.</summary>
    public int? Rows { get; set; }

    /// <summary>Overrides whether the label says "(optional)".</summary>
    public bool? Optional { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var field = new FieldState(For, ViewContext);
        var kind = As != FieldKind.ByType ? As
            : Rows is not null ? FieldKind.TextArea
            : FieldKinds.Suiting(For.Metadata, Options is not null);
        var extra = await output.GetChildContentAsync();
        var controlAttributes = TakeControlAttributes(output);
        var describedBy = DescribedBy(field);
        var labelText = Label ?? For.Metadata.DisplayName ?? Choice.InWords(For.Metadata.PropertyName ?? For.Name);
        var saysOptional = Optional ?? (!For.Metadata.IsRequired && kind is not (FieldKind.CheckBox or FieldKind.Checks));
        IHtmlContent label = saysOptional
            ? new HtmlContentBuilder().Append(labelText).AppendHtml(Element.Of("span", "optional").Saying(" (optional)"))
            : new HtmlContentBuilder().Append(labelText);
        var hint = Hint is null ? null : Element.Of("p", "hint").With("id", field.HintId).Saying(Hint);
        var error = Error(field);
        var cssClass = field.Invalid ? "field invalid" : "field";

        switch (kind)
        {
            case FieldKind.Radios or FieldKind.Checks:
                output.Become(Element.Of("fieldset", cssClass)
                    .With("role", kind == FieldKind.Radios ? "radiogroup" : null)
                    .With("aria-invalid", kind == FieldKind.Radios && field.Invalid ? "true" : null)
                    .With("aria-describedby", describedBy)
                    .Holding(Element.Of("legend").Holding(label), hint, extra, error)
                    .Holding(Choices.Draw(field, kind, ChoosableOptions(), controlAttributes)));
                break;
            case FieldKind.CheckBox:
                output.Become(Element.Of("div", cssClass).Holding(
                    error,
                    Element.Of("div", "choice").Holding(
                        Controls.CheckBox(field, describedBy, controlAttributes),
                        Element.Of("label").With("for", field.Id).Holding(label),
                        hint),
                    extra));
                break;
            default:
                output.Become(Element.Of("div", cssClass).Holding(
                    Element.Of("label").With("for", field.Id).Holding(label),
                    hint,
                    extra,
                    error,
                    Affixed(Control(kind, field, describedBy, controlAttributes))));
                break;
        }
    }

    private TagBuilder Control(FieldKind kind, FieldState field, string? describedBy, IReadOnlyList<TagHelperAttribute> attributes) => kind switch
    {
        FieldKind.TextArea => Controls.TextArea(field, Rows ?? 5, describedBy, attributes),
        FieldKind.Select => Controls.Select(field, ChoosableOptions(), Blank, describedBy, attributes),
        FieldKind.File => Controls.File(field, For.Metadata.IsEnumerableType, describedBy, attributes),
        _ => Controls.Input(field, For.Metadata, describedBy, attributes),
    };

    private IEnumerable<SelectListItem> ChoosableOptions()
    {
        if (Options is not null)
        {
            return Options;
        }

        var type = (For.Metadata.ElementMetadata ?? For.Metadata).UnderlyingOrModelType;
        return type switch
        {
            { IsEnum: true } => Choice.OfEnum(type),
            _ when type == typeof(bool) => [new Choice("true", "Yes"), new Choice("false", "No")],
            _ => throw new InvalidOperationException($"The field for {For.Name} needs options to choose from."),
        };
    }

    private TagBuilder Affixed(TagBuilder control) => Prefix is null && Suffix is null
        ? control
        : Element.Of("div", "affixed").Holding(
            Prefix is null ? null : Element.Of("span").Saying(Prefix),
            control,
            Suffix is null ? null : Element.Of("span").Saying(Suffix));

    private string? DescribedBy(FieldState field) => (Hint, field.Invalid) switch
    {
        (null, false) => null,
        (null, true) => field.ErrorId,
        (_, false) => field.HintId,
        (_, true) => $"{field.HintId} {field.ErrorId}",
    };

    private static TagBuilder? Error(FieldState field) => field.Invalid
        ? Element.Of("p", "field-error").With("id", field.ErrorId).Holding(
            Element.Of("span", "visually-hidden").Saying("Error: "),
            new HtmlContentBuilder().Append(string.Join(" ", field.Errors)))
        : null;

    private static List<TagHelperAttribute> TakeControlAttributes(TagHelperOutput output)
    {
        var taken = output.Attributes.Where(attribute => attribute.Name is not "class").ToList();
        taken.ForEach(attribute => output.Attributes.Remove(attribute));
        return taken;
    }
}
