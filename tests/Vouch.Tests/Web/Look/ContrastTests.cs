namespace Vouch.Tests.Web.Look;

/// <summary>Whether what is written can be read, in both themes: WCAG 2.2 AA, 1.4.3 for text and 1.4.11 for lines that carry meaning.</summary>
public sealed class ContrastTests
{
    private static readonly string[] Backgrounds = ["paper", "surface", "sunken"];

    /// <summary>Each color of text with every background it is set on.</summary>
    public static TheoryData<string, string> TextPairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var background in Backgrounds)
        {
            foreach (var text in new[] { "ink", "quiet", "accent", "accent-strong", "caution", "stop", "good" })
            {
                pairs.Add(text, background);
            }
        }

        foreach (var meaning in new[] { "accent", "caution", "stop", "good" })
        {
            pairs.Add(meaning, $"{meaning}-soft");
            pairs.Add("ink", $"{meaning}-soft");
        }

        pairs.Add("accent-strong", "accent-soft");
        pairs.Add("quiet", "accent-soft");
        pairs.Add("on-accent", "accent");
        pairs.Add("on-accent", "accent-strong");
        pairs.Add("ink", "chart-band");
        return pairs;
    }

    /// <summary>Edges of fields, marks and curves, which no text repeats.</summary>
    public static TheoryData<string, string> LinePairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var line in new[] { "edge", "accent", "stop", "chart-1", "chart-2", "chart-3", "chart-4", "chart-5" })
        {
            pairs.Add(line, "paper");
            pairs.Add(line, "surface");
        }

        return pairs;
    }

    [Fact]
    public void The_tokens_are_found() => Assert.True(StyleSheets.Tokens.Count >= 20, $"Only {StyleSheets.Tokens.Count} tokens were read.");

    [Theory]
    [MemberData(nameof(TextPairs))]
    public void Text_reads_in_both_themes(string text, string background) => AssertContrast(text, background, 4.5);

    [Theory]
    [MemberData(nameof(LinePairs))]
    public void Lines_that_carry_meaning_are_seen_in_both_themes(string line, string background) => AssertContrast(line, background, 3);

    [Fact]
    public void Colors_stand_in_the_tokens_and_nowhere_else()
    {
        var sheets = Directory.GetFiles(Path.Combine(StyleSheets.WebFolder.FullName, "wwwroot", "styles"), "*.css");
        Assert.True(sheets.Length > 5);
        var strays = sheets.Where(sheet => Path.GetFileName(sheet) is not ("tokens.css" or "print.css"))
            .SelectMany(sheet => File.ReadLines(sheet).Select(line => (Sheet: Path.GetFileName(sheet), Line: line.Trim())))
            .Where(entry => entry.Line.Contains(": #", StringComparison.Ordinal))
            .ToList();
        // The one exception: QR codes, letterheads and signatures lie on white paper in either theme.
        Assert.Equal([("parts.css", "background: #FFFFFF;")], strays);
    }

    [Fact]
    public void Contrast_is_computed_as_the_guideline_says()
    {
        Assert.Equal(21, Color.Parse("#000000").ContrastWith(Color.Parse("#FFFFFF")), 1e-9);
        Assert.Equal(4.54, Color.Parse("#767676").ContrastWith(Color.Parse("#FFFFFF")), 0.005);
    }

    private static void AssertContrast(string front, string back, double least)
    {
        var (lightFront, darkFront) = StyleSheets.Tokens[front];
        var (lightBack, darkBack) = StyleSheets.Tokens[back];
        var (light, dark) = (lightFront.ContrastWith(lightBack), darkFront.ContrastWith(darkBack));
        Assert.True(light >= least, $"Light: {front} on {back} is {light:0.00} : 1.");
        Assert.True(dark >= least, $"Dark: {front} on {back} is {dark:0.00} : 1.");
    }
}
