using System.Globalization;
using System.Text.RegularExpressions;

namespace Vouch.Tests.Web.Look;

/// <summary>The style sheets and pages as they lie in the repository.</summary>
internal static partial class StyleSheets
{
    public static DirectoryInfo WebFolder { get; } = FindWebFolder();

    /// <summary>Every color token with its light and its dark value.</summary>
    public static IReadOnlyDictionary<string, (Color Light, Color Dark)> Tokens { get; } = TokenLine()
        .Matches(File.ReadAllText(Path.Combine(WebFolder.FullName, "wwwroot", "styles", "tokens.css")))
        .ToDictionary(
            match => match.Groups["name"].Value,
            match => (Color.Parse(match.Groups["light"].Value), Color.Parse(match.Groups["dark"].Value)));

    private static DirectoryInfo FindWebFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Vouch.slnx")))
        {
            folder = folder.Parent;
        }

        return new(Path.Combine(folder!.FullName, "src", "Vouch.Web"));
    }

    [GeneratedRegex("--(?<name>[a-z0-9-]+): light-dark\\((?<light>#[0-9A-F]{6}), (?<dark>#[0-9A-F]{6})\\);")]
    private static partial Regex TokenLine();
}

/// <summary>An sRGB color, and the contrast of two by WCAG 2.2.</summary>
internal readonly record struct Color(byte Red, byte Green, byte Blue)
{
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    public static Color Parse(string hex) => new(Part(hex, 1), Part(hex, 3), Part(hex, 5));

    public double ContrastWith(Color other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static byte Part(string hex, int start) => byte.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
