using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Vouch.Browser.Tests;

/// <summary>How somebody looks at the site.</summary>
public sealed record View(int Width, bool JavaScript = true, bool KeyboardOnly = false, bool Dark = false)
{
    public override string ToString() =>
        $"{Width} px, {(JavaScript ? "JavaScript" : "no JavaScript")}, {(KeyboardOnly ? "keyboard" : "mouse")}, {(Dark ? "dark" : "light")}";
}

/// <summary>
/// One person before one browser. Every page they come to is looked at: one heading, no sideways scrolling, nothing serious for axe.
/// </summary>
internal sealed partial class Reader : IAsyncDisposable
{
    /// <summary>Long enough for the slowest machine: how long pages take is measured elsewhere.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly IBrowserContext _context;
    private readonly View _view;
    private readonly Hands _hands;
    private readonly string _name;
    private readonly HashSet<string> _seen = [];
    private readonly ConcurrentQueue<string> _failures = [];

    private Reader(IBrowserContext context, IPage page, View view, string name)
    {
        (_context, Page, _view, _name) = (context, page, view, name);
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                _failures.Enqueue($"{response.Request.Method} {new Uri(response.Url).AbsolutePath}: {response.Status}");
            }
        };
        _hands = view.KeyboardOnly ? new KeyboardHands(page) : new MouseHands();
    }

    public IPage Page { get; }

    public bool HasJavaScript => _view.JavaScript;

    /// <summary>Pages looked at, with ids and tokens left out.</summary>
    public IReadOnlyCollection<string> Seen => _seen;

    public static async Task<Reader> SitDownAsync(IBrowser browser, BrowserSite site, View view, string name)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address,
            ViewportSize = new() { Width = view.Width, Height = 900 },
            JavaScriptEnabled = view.JavaScript,
            ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "en-US",
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new(context, await context.NewPageAsync(), view, name);
    }

    public async Task OpenAsync(string url)
    {
        var response = await Page.GotoAsync(url);
        Assert.True(response!.Ok, $"{Page.Url} answered {response.Status}.");
        await LookAsync();
    }

    /// <summary>Waits, hands in the lap, until a page that fetches its own news shows these words; then looks at it.</summary>
    public async Task WaitForAsync(string words)
    {
        await Page.Locator("main").GetByText(words).First.WaitForAsync();
        await LookAsync();
    }

    public async Task<int> StatusOfAsync(string url) => (await _context.APIRequest.GetAsync(url)).Status;

    public Task FillAsync(string label, string value) => _hands.FillAsync(Labelled("input, textarea", label), value);

    public Task FillAsync(string label, DateOnly day) => FillAsync(label, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public Task ChooseAsync(string label, string option) => _hands.ChooseAsync(Labelled("select", label), option);

    public Task TickAsync(string label) => _hands.TickAsync(Labelled("input", label));

    /// <summary>Presses a button and looks at the page it leads to.</summary>
    public Task PressAsync(string button) => GoAsync(Page.GetByRole(AriaRole.Button, new() { NameRegex = Words(button) }).First);

    public Task FollowAsync(string link) => GoAsync(Page.GetByRole(AriaRole.Link, new() { NameRegex = Words(link) }).First);

    /// <summary>Opens a closed part of the page by the words it shows.</summary>
    public Task UnfoldAsync(string summary) => _hands.PressAsync(Page.Locator("summary").Filter(new() { HasTextRegex = Words(summary) }).First);

    public async Task<byte[]> DownloadAsync(string link)
    {
        var target = await Page.GetByRole(AriaRole.Link, new() { NameRegex = Words(link) }).First.GetAttributeAsync("href");
        return await (await _context.APIRequest.GetAsync(new Uri(new Uri(Page.Url), target).ToString())).BodyAsync();
    }

    /// <summary>Presses a button that answers with a file, and reads it.</summary>
    public async Task<string> TakeAwayAsync(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => _hands.PressAsync(Page.GetByRole(AriaRole.Button, new() { NameRegex = Words(button) }).First));
        return await File.ReadAllTextAsync((await download.PathAsync())!);
    }

    public async Task SeesAsync(string words) =>
        Assert.True(await Page.Locator("main").GetByText(words).First.IsVisibleAsync(), $"{_name} does not see “{words}” on {Page.Url}.");

    public Task<string> TextAsync() => Page.Locator("main").InnerTextAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task GoAsync(ILocator control)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IFrame frame) => arrived.TrySetResult();
        Page.FrameNavigated += Arrive;
        await _hands.PressAsync(control);
        await arrived.Task.WaitAsync(Patience);
        Page.FrameNavigated -= Arrive;
        await Page.WaitForLoadStateAsync();
        await LookAsync();
    }

    private async Task LookAsync()
    {
        var path = Ids().Replace(new Uri(Page.Url).AbsolutePath, "…");
        Assert.Empty(_failures);
        await Page.Locator("h1").First.WaitForAsync();
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        if (await Page.Locator(".error-summary").CountAsync() > 0)
        {
            Assert.Fail($"{_name} is refused on {path}: {await Page.Locator(".error-summary").First.InnerTextAsync()}");
        }

        if (!_seen.Add($"{path} {await Page.Locator("h1").InnerTextAsync()}"))
        {
            return;
        }

        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{path} scrolls sideways at {_view.Width}.");
        await KeepPictureAsync(path);
        if (_view.JavaScript)
        {
            Assert.Empty((await Page.RunAxe()).Violations
                .Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{path}: {violation.Id} at {violation.Nodes[0].Html}"));
        }
    }

    /// <summary>Pictures to look at, where <c>VOUCH_TEST_PICTURES</c> names a folder.</summary>
    private async Task KeepPictureAsync(string path)
    {
        if (Environment.GetEnvironmentVariable("VOUCH_TEST_PICTURES") is { Length: > 0 } folder)
        {
            var file = $"{_view.Width}{(_view.Dark ? "-dark" : "")}-{_name}-{_seen.Count:00}{path.Replace('/', '_')}.png";
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), FullPage = true });
        }
    }

    private ILocator Labelled(string controls, string label) => Page.Locator(controls).And(Page.GetByLabel(Words(label))).First;

    /// <summary>A label, button or link that begins with these words; an apostrophe may be a typographic one.</summary>
    private static Regex Words(string words) => new($"^\\s*{Regex.Escape(words).Replace("'", "['’]", StringComparison.Ordinal)}");

    [GeneratedRegex("(?<=/)[^/]{30,}")]
    private static partial Regex Ids();
}
