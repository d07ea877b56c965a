using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Vouch.Web.Look.Fields;

/// <summary>An option that can carry a hint under its label, for radios and checks.</summary>
public sealed partial class Choice(string value, string text, string? hint = null) : SelectListItem(text, value)
{
    public string? Hint { get; } = hint;

    /// <summary>The members of an enum in their order, each called by its <c>[Display(Name)]</c> or its name in words.</summary>
    public static IReadOnlyList<SelectListItem> OfEnum(Type type) =>
    [
        .. Enum.GetNames(type).Select(name =>
        {
            var display = type.GetField(name)?.GetCustomAttribute<DisplayAttribute>();
            return new Choice(name, display?.GetName() ?? InWords(name), display?.GetDescription());
        }),
    ];

    /// <summary>"NotYetStarted" becomes "Not yet started".</summary>
    internal static string InWords(string name)
    {
        var spaced = WordStart().Replace(name, " $0");
        return spaced.Length < 2 ? spaced : spaced[0] + LowerUnlessAcronym(spaced[1..]);
    }

    private static string LowerUnlessAcronym(string text) =>
        string.Join(' ', text.Split(' ').Select(word => word.Length > 1 && word.All(char.IsUpper) ? word : char.ToLowerInvariant(word[0]) + word[1..]));

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])")]
    private static partial Regex WordStart();
}
