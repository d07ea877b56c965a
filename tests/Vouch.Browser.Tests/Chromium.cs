using Microsoft.Playwright;

namespace Vouch.Browser.Tests;

/// <summary>The browser the tests look through.</summary>
internal static class Chromium
{
    /// <summary>Skips the test, with the reason, where no browser is configured.</summary>
    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) => await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path(),
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    /// <summary>Where the browser is; skips the test where there is none.</summary>
    public static string Path()
    {
        var chromium = Environment.GetEnvironmentVariable("VOUCH_TEST_CHROMIUM");
        Assert.SkipWhen(string.IsNullOrEmpty(chromium), "No Chromium is configured: ./dev test installs one, or set VOUCH_TEST_CHROMIUM.");
        return chromium!;
    }
}
