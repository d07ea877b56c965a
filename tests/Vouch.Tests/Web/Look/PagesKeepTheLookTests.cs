using System.Net;
using System.Text.RegularExpressions;
using Vouch.Web.Look;

namespace Vouch.Tests.Web.Look;

public sealed partial class PagesKeepTheLookTests
{
    private static readonly IReadOnlyList<(string Name, string Text)> Pages =
    [
        .. Directory.GetFiles(Path.Combine(StyleSheets.WebFolder.FullName, "Features"), "*.cshtml", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(StyleSheets.WebFolder.FullName, file), File.ReadAllText(file))),
    ];

    [Fact]
    public void Every_picture_a_page_names_has_been_drawn()
    {
        var named = Pages.SelectMany(page => PictureName().Matches(page.Text).Select(match => match.Groups["name"].Value)).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Drawing.Names));
        Assert.Empty(Station.All.Select(station => station.Name).Except(Drawing.Names));
    }

    [Fact]
    public void No_page_carries_style_or_script_of_its_own()
    {
        Assert.NotEmpty(Pages);
        Assert.Empty(Pages.Where(page => InlineCode().IsMatch(page.Text)).Select(page => page.Name));
    }

    [Theory]
    [InlineData("/design")]
    [InlineData("/appearance")]
    [InlineData("/error/404")]
    public async Task A_page_has_one_heading_a_landmark_and_unique_ids(string path)
    {
        await using var site = await TestSite.StartAsync();
        var page = await site.Visitor().GetAsync(path);

        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Single(page.Document.QuerySelectorAll("main"));
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.Document.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea"), control =>
            Assert.NotNull(page.Document.QuerySelector($"label[for='{control.Id}']")));
    }

    [Fact]
    public async Task A_form_sent_empty_comes_back_with_a_summary_that_leads_to_the_fields()
    {
        await using var site = await TestSite.StartAsync();
        var browser = site.Visitor();
        var page = await browser.SubmitAsync(await browser.GetAsync("/design"), [], "Send the form");

        var links = page.Document.QuerySelectorAll(".error-summary a").ToList();
        Assert.Equal(["#MentorName", "#Email", "#MeetEvery", "#Purpose"], links.Select(link => link.GetAttribute("href")));
        Assert.All(links, link => Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!)));
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_of_dark_is_kept_and_can_be_taken_back()
    {
        await using var site = await TestSite.StartAsync();
        var browser = site.Visitor();

        var dark = await browser.SubmitAsync(await browser.GetAsync("/appearance"), new() { ["Choice"] = "dark" });
        Assert.Equal("theme-dark", dark.Document.DocumentElement.ClassName);

        var device = await browser.SubmitAsync(dark, new() { ["Choice"] = "device" });
        Assert.True(string.IsNullOrEmpty(device.Document.DocumentElement.ClassName));
    }

    [Fact]
    public async Task A_choice_nobody_offered_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        var browser = site.Visitor();
        var page = await browser.SubmitAsync(await browser.GetAsync("/appearance"), new() { ["Choice"] = "neon" });

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Choose one of the three.", page.Words, StringComparison.Ordinal);
    }

    [GeneratedRegex("(?:picture|drawing name)=\"(?<name>[a-z-]+)\"")]
    private static partial Regex PictureName();

    [GeneratedRegex("<style|\\sstyle=\"|<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();
}
