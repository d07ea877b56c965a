using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Vouch.App.Features.Accounts;

namespace Vouch.Browser.Tests;

/// <summary>What anybody may open, in a real browser: nothing serious for axe, no sideways scrolling, also without JavaScript.</summary>
public sealed class VisitorPagesTests : IAsyncLifetime
{
    private static readonly string[] Pages =
        ["/", "/library", "/library/how-often-to-meet", "/account/sign-in", "/account/sign-up", "/design", "/smart-pick", "/smart-pick/validation", "/smart-pick/rank-list", "/match", "/match?example=couple&step=9&who=a+Chloe", "/match?example=none&step=7", "/programs", "/programs/compare", "/appearance", "/error/404"];

    private BrowserSite? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static TheoryData<int, bool> Views { get; } = new() { { 1280, true }, { 390, true }, { 390, false } };

    public async ValueTask InitializeAsync()
    {
        Chromium.Path();
        _site = BrowserSite.Start();
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            Assert.Null(await scope.ServiceProvider.GetRequiredService<CreateFirstAdministrator>()
                .ExecuteAsync(new("Ada Reyes", "ada@example.edu", "a few words in a row", SignIn: false), CancellationToken.None));
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    [Theory, MemberData(nameof(Views))]
    public async Task Open_pages_read_well(int width, bool javaScript)
    {
        await using var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = _site!.Address,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
        });
        var page = await context.NewPageAsync();
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);

            Assert.Equal(1, await page.Locator("h1").CountAsync());
            if (javaScript)
            {
                var serious = (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{path}: {violation.Id}");
                Assert.Empty(serious);
                Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{path} scrolls sideways at {width}.");
            }
        }
    }

    [Fact]
    public async Task An_answer_that_fails_in_the_background_leaves_the_page_as_it_was()
    {
        var page = await _browser!.NewPageAsync(new() { BaseURL = _site!.Address });
        await page.GotoAsync("/library");
        await page.RouteAsync("**/library?**", route => route.FulfillAsync(new() { Status = 503, Body = "later" }));

        await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Searchbox).FillAsync("letter"), response => response.Status == 503);
        await page.WaitForTimeoutAsync(100);

        Assert.Equal(1, await page.Locator("h1").CountAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await (_site?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
