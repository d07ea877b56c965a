using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vouch.Web.Look;

/// <summary>A few words for building HTML in tag helpers; every text and attribute is encoded when it is written.</summary>
internal static class Element
{
    public static TagBuilder Of(string name, string? cssClass = null)
    {
        var element = new TagBuilder(name);
        if (!string.IsNullOrEmpty(cssClass))
        {
            element.Attributes["class"] = cssClass;
        }

        return element;
    }

    /// <summary>An element without content and end tag, such as <c>input</c>.</summary>
    public static TagBuilder Void(string name, string? cssClass = null)
    {
        var element = Of(name, cssClass);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    /// <summary>Sets an attribute; a null value leaves it out.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    /// <summary>Sets an attribute to a number, written the way SVG and HTML read it.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, double value) =>
        element.With(attribute, Number(value));

    /// <summary>Sets an attribute that has no value, such as <c>checked</c>, when the condition holds.</summary>
    public static TagBuilder WithFlag(this TagBuilder element, string attribute, bool present = true) =>
        element.With(attribute, present ? attribute : null);

    public static TagBuilder Saying(this TagBuilder element, string? text)
    {
        element.InnerHtml.Append(text ?? string.Empty);
        return element;
    }

    /// <summary>Appends children; a null child is left out.</summary>
    public static TagBuilder Holding(this TagBuilder element, params IEnumerable<IHtmlContent?> children)
    {
        foreach (var child in children)
        {
            if (child is not null)
            {
                element.InnerHtml.AppendHtml(child);
            }
        }

        return element;
    }

    /// <summary>Writes this element in place of the tag helper's own tag, keeping what the page's author put on the tag.</summary>
    public static void Become(this TagHelperOutput output, TagBuilder element)
    {
        output.TagName = element.TagName;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in element.Attributes)
        {
            if (name == "class" && output.Attributes.TryGetAttribute("class", out var own))
            {
                output.Attributes.SetAttribute("class", $"{value} {own.Value}");
            }
            else if (!output.Attributes.ContainsName(name))
            {
                output.Attributes.SetAttribute(name, value);
            }
        }

        output.Content.SetHtmlContent(element.InnerHtml);
    }

    /// <summary>A number for an attribute: at most three decimals, a point, no grouping.</summary>
    public static string Number(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A share of the whole for an attribute: 0.25 is <c>25%</c>.</summary>
    public static string Percent(double share) => Number(share * 100) + "%";
}
