using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Vouch.Web.Look.Fields;

namespace Vouch.Tests.Web.Look;

/// <summary>Runs one tag helper as a page would and reads what it wrote as a browser would.</summary>
internal static class Draw
{
    private static readonly IModelMetadataProvider Metadata = new ServiceCollection()
        .AddLogging()
        .AddMvcCore().AddDataAnnotations().Services
        .BuildServiceProvider()
        .GetRequiredService<IModelMetadataProvider>();

    public static async Task<IElement> TagAsync(TagHelper helper, string inside = "", params (string Name, string Value)[] attributes)
    {
        var list = new TagHelperAttributeList(attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value)));
        var output = new TagHelperOutput("own", list, (_, _) =>
            Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(inside)));
        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "one"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument($"<body>{writer}</body>").Body!;
    }

    /// <summary>A field for one property of a model.</summary>
    /// <param name="error">What the form's check said about it.</param>
    public static async Task<IElement> FieldAsync<TModel>(
        TModel model, string property, Action<FieldTagHelper>? set = null, string? error = null, string? typed = null, params (string Name, string Value)[] attributes)
    {
        var context = Context();
        var explorer = Metadata.GetModelExplorerForType(typeof(TModel), model).GetExplorerForProperty(property);
        var helper = new FieldTagHelper { For = new ModelExpression(property, explorer), ViewContext = context };
        set?.Invoke(helper);
        if (typed is not null)
        {
            context.ViewData.ModelState.SetModelValue(property, typed, typed);
        }

        if (error is not null)
        {
            context.ViewData.ModelState.AddModelError(property, error);
        }

        return await TagAsync(helper, "", attributes);
    }

    public static ViewContext Context() => new()
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary(Metadata, new ModelStateDictionary()),
    };

    /// <summary>What is read, white space folded and with a space between elements.</summary>
    public static string Words(this IElement element) => string.Join(' ', element.Descendants<IText>()
        .SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The control that the label with these words belongs to, found the way assistive technology does.</summary>
    public static IElement Labelled(this IElement body, string label)
    {
        var owner = body.QuerySelectorAll<IHtmlLabelElement>("label").Single(element => element.Words() == label);
        return body.QuerySelector($"[id='{owner.HtmlFor}']")!;
    }
}
