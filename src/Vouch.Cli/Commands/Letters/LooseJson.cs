using System.Text.Json;

namespace Vouch.Cli.Commands.Letters;

/// <summary>Reads properties whatever their casing: <c>other_trainees</c>, <c>otherTrainees</c> and <c>other-trainees</c> are one.</summary>
internal static class LooseJson
{
    public static JsonElement? Get(this JsonElement element, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var name in names)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (Bare(property.Name) == name && property.Value.ValueKind != JsonValueKind.Null)
                {
                    return property.Value;
                }
            }
        }

        return null;
    }

    /// <summary>A string, or the name, title or text inside an object, or a list joined by slashes.</summary>
    public static string? Text(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Object } inner => inner.Get("name", "fullname", "text", "title", "body").Text() ?? FirstAndLast(inner),
        { ValueKind: JsonValueKind.Array } list => string.Join('/', list.EnumerateArray().Select(e => ((JsonElement?)e).Text())),
        _ => null,
    };

    public static IReadOnlyList<string> Texts(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(e => ((JsonElement?)e).Text()).OfType<string>()],
        { } single when single.Text() is { } text => [text],
        _ => [],
    };

    /// <summary>Letters in a list: strings, or the letter inside each object; a list of bare names holds none.</summary>
    public static IEnumerable<string> Letters(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().SelectMany(e => ((JsonElement?)e).Letters()),
        { ValueKind: JsonValueKind.Object } inner => inner.Get("letter", "text", "letters", "body", "draft").Letters(),
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        _ => [],
    };

    private static string? Text(this JsonElement element) => ((JsonElement?)element).Text();

    private static string? FirstAndLast(JsonElement person)
    {
        var parts = new[] { person.Get("first", "firstname", "givenname").Text(), person.Get("last", "lastname", "familyname").Text() };
        var name = string.Join(' ', parts.OfType<string>());
        return name.Length == 0 ? null : name;
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
