using Microsoft.AspNetCore.Html;

namespace Vouch.Web.Look;

/// <summary>The drawings of <c>Look/Drawings</c>, embedded in this assembly and read once.</summary>
public static class Drawing
{
    private const string Prefix = "Vouch.Drawings.";

    private static readonly Dictionary<string, IHtmlContent> All = typeof(Drawing).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..^".svg".Length], Read, StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The drawing as inline SVG; null when there is none of that name: a page does not fail for want of a decoration.</summary>
    public static IHtmlContent? Named(string name) => All.GetValueOrDefault(name);

    private static IHtmlContent Read(string resource)
    {
        using var reader = new StreamReader(typeof(Drawing).Assembly.GetManifestResourceStream(resource)!);
        return new HtmlString(reader.ReadToEnd().TrimEnd());
    }
}
