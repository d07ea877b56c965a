using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Library;

namespace Vouch.Tests.Web.Library;

public sealed class LibraryPageTests
{
    [Fact]
    public async Task A_visitor_finds_the_five_questions_and_three_articles()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();

        var page = await browser.GetAsync("/library");

        var shelf = site.Services.GetRequiredService<ArticleShelf>();
        Assert.True(shelf.All.Count(article => article.Kind == ArticleKind.Question) >= 5);
        Assert.True(shelf.All.Count(article => article.Kind == ArticleKind.Article) >= 3);
        Assert.All(shelf.All, article => Assert.NotNull(page.Link(article.Title)));
    }

    [Fact]
    public async Task Every_article_opens_offers_related_ones_and_ends_in_a_page_that_is_there()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();
        var shelf = site.Services.GetRequiredService<ArticleShelf>();

        Assert.NotEmpty(shelf.All);
        foreach (var article in shelf.All)
        {
            var page = await browser.GetAsync($"/library/{article.Slug}");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.NotEmpty(shelf.Related(article, 3));
            var tool = page.Link(article.Tool.Label);
            Assert.NotNull(tool);
            Assert.NotEqual(HttpStatusCode.NotFound, (await browser.GetAsync(tool.GetAttribute("href")!)).Status);
        }
    }

    [Theory]
    [InlineData("silent mentor", "mentor-gone-silent")]
    [InlineData("waiver", "from-relationship-to-letter")]
    [InlineData("rank list", "building-a-residency-list")]
    [InlineData("how often meetings", "how-often-to-meet")]
    public async Task Search_puts_the_right_text_first(string words, string slug)
    {
        await using var site = await TestSite.StartAsync();

        Assert.Equal(slug, site.Services.GetRequiredService<ArticleShelf>().Search(words)[0].Slug);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so_and_shows_the_shelf()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();

        var page = await browser.GetAsync("/library?words=zzzz%3Cscript%3E");

        Assert.Contains("Nothing holds “zzzz<script>”", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
        Assert.Contains("Questions people ask", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_article_is_not_there()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/library/..%2f..%2fappsettings")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/library/no-such-text")).Status);
    }
}
