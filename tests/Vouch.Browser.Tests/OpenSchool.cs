using Microsoft.Playwright;
using Vouch.App.Demonstration;

namespace Vouch.Browser.Tests;

/// <summary>The demonstration, opened once for all who walk through it, and the browser they look through.</summary>
public sealed class OpenSchool : IAsyncLifetime
{
    private IPlaywright? _playwright;

    internal BrowserSite Site { get; private set; } = null!;

    internal IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Chromium.Path();
        Site = BrowserSite.Start();
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
        await using var reader = await Reader.SitDownAsync(Browser, Site, new View(1280), "opening");
        await reader.OpenAsync("/");
        await reader.PressAsync("Open the demonstration");
        await reader.Page.WaitForURLAsync("**/demonstration", new() { Timeout = 600_000 }); // a page shows how far the making is, and leads on by itself
        Assert.EndsWith("/demonstration", reader.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>What to press to be somebody.</summary>
    internal static string Button(string who) => DemonstrationPerson.All.Single(person => person.Key == who) is { Email: not null } person ? $"Be {person.Name}" : "Be a visitor";

    public async ValueTask DisposeAsync()
    {
        await (Browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await (Site?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
