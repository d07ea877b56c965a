using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Vouch.Web.Look.Fields;

/// <summary>What one field is called, holds and gets wrong: what was typed if a form was just posted, else the model's value.</summary>
internal sealed class FieldState
{
    public FieldState(ModelExpression expression, ViewContext viewContext)
    {
        Name = viewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = IdOf(Name);
        viewContext.ViewData.ModelState.TryGetValue(Name, out var entry);
        Errors = [.. entry?.Errors.Select(MessageOf) ?? []];
        Values = entry?.RawValue is null ? Texts(expression.Model) : Texts(entry.RawValue);
    }

    public string Name { get; }

    public string Id { get; }

    public IReadOnlyList<string> Errors { get; }

    public bool Invalid => Errors.Count > 0;

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    /// <summary>The values as texts; most fields have one or none.</summary>
    public IReadOnlyList<string> Values { get; }

    public string? Value => Values.Count == 0 ? null : Values[0];

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string MessageOf(ModelError error) => error.ErrorMessage.Length > 0
        ? error.ErrorMessage
        : "This could not be read. Check it and try again.";

    private static IReadOnlyList<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable many => [.. many.Cast<object?>().Select(Text).OfType<string>()],
        _ => Text(value) is { } one ? [one] : [],
    };

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
