using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Vouch.App.Features.Accounts;

namespace Vouch.Browser.Tests;

/// <summary>What anybody may open, in a real browser: nothing serious for axe, no sideways scrolling, also without JavaScript.</summary>
public sealed class VisitorPagesTests : IAsyncLifetime
{
    private static readonly string[] Pages =
        ["/", "/library", "/library/how-often-to-meet", "/account/sign-in", "/account/sign-up", "/design", "/smart-pick", "/match", "/match?example=couple&step=9&who=a+Chloe", "/match?example=none&step=7", "/programs", "/error/404"];

    private readonly string _folder = Directory.CreateTempSubdirectory("vouch-browser-").FullName;
    private readonly Site _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public VisitorPagesTests() => _site = new Site(_folder);

    public static TheoryData<int, bool> Views { get; } = new() { { 1280, true }, { 390, true }, { 390, false } };

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("VOUCH_TEST_CHROMIUM");
        Assert.SkipWhen(string.IsNullOrEmpty(chromium), "No Chromium is configured: ./dev test installs one, or set VOUCH_TEST_CHROMIUM.");
        _site.UseKestrel(0);
        _site.StartServer();
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            Assert.Null(await scope.ServiceProvider.GetRequiredService<CreateFirstAdministrator>()
                .ExecuteAsync(new("Ada Reyes", "ada@example.edu", "a few words in a row", SignIn: false), CancellationToken.None));
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    [Theory, MemberData(nameof(Views))]
    public async Task Open_pages_read_well(int width, bool javaScript)
    {
        await using var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = _site.ClientOptions.BaseAddress.ToString(),
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

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Site(string folder) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Site:DataFolder", folder);
            builder.UseSetting("Role", "web");
            builder.ConfigureLogging(logging => logging.ClearProviders());
        }
    }
}
