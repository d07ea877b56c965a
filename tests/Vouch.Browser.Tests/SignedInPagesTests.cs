using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Vouch.Browser.Tests;

/// <summary>
/// Every page somebody of the demonstration comes to by links, as trainee, mentor and office: wide and light, then narrow and dark, without a
/// violation of any rule of axe, with one main heading, nothing scrolling sideways, no address that is missing or broken, and said to be fictional.
/// </summary>
public sealed partial class SignedInPagesTests(OpenSchool school) : IClassFixture<OpenSchool>
{
    // Pages that are the same for everybody with an account; the first who comes there looks.
    private static readonly string[] Shared = ["/account", "/library", "/letters/data", "/appearance", "/privacy", "/safety"];

    private readonly ConcurrentDictionary<string, string> _looked = [];

    [Fact]
    public async Task Every_page_reads_well_at_both_widths_and_in_both_themes()
    {
        var wrong = new ConcurrentBag<string>();
        var seen = await Task.WhenAll(new[] { "trainee", "mentor", "advisor" }.Select(who => WalkAsync(who, wrong)));

        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
        Assert.All(seen, pages => Assert.True(pages > 15, $"Only {string.Join(", ", seen)} pages were looked at."));
    }

    private async Task<int> WalkAsync(string who, ConcurrentBag<string> wrong)
    {
        await using var context = await school.Browser.NewContextAsync(new() { BaseURL = school.Site.Address, ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "en-US" });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(90_000);
        await page.GotoAsync("/demonstration");
        await page.GetByRole(AriaRole.Button, new() { Name = OpenSchool.Button(who) }).First.ClickAsync();
        await page.WaitForLoadStateAsync();

        // Pages that differ in an id alone are of one kind; the first is looked at.
        var kinds = new HashSet<string>();
        var next = new Queue<(string Url, string From)>([("/", "")]);
        while (next.TryDequeue(out var link))
        {
            var kind = Ids().Replace(link.Url, "…");
            if (!kinds.Add(kind) || (Shared.Any(page => link.Url.StartsWith(page, StringComparison.Ordinal)) && _looked.GetOrAdd(kind, who) != who))
            {
                continue;
            }

            foreach (var said in await LookAsync(page, link.Url))
            {
                wrong.Add($"{kind} as {who}, from {link.From}: {said}");
            }

            foreach (var found in (await LinksAsync(page)).Where(IsMeant))
            {
                next.Enqueue((found, kind));
            }
        }

        return kinds.Count;
    }

    private static async Task<List<string>> LookAsync(IPage page, string url)
    {
        await DressAsync(page, 1280, ColorScheme.Light);
        var response = await page.GotoAsync(url);
        if (response is not { Ok: true })
        {
            return [$"answered {response?.Status}"];
        }

        List<string> found = [.. (await page.RunAxe()).Violations.Select(violation => $"{violation.Id} at {violation.Nodes[0].Html}")];
        if (await page.Locator("h1").CountAsync() is not 1 and var headings)
        {
            found.Add($"{headings} main headings");
        }

        if (!(await page.Locator("body").InnerTextAsync()).Contains("fictional", StringComparison.OrdinalIgnoreCase))
        {
            found.Add("does not say that it is fictional");
        }

        await SidewaysAsync(1280);
        await DressAsync(page, 390, ColorScheme.Dark);
        await SidewaysAsync(390);
        found.AddRange(await page.EvaluateAsync<string[]>( // the rules are in the page already
            "async () => (await axe.run(document)).violations.map(broken => broken.id + ' at ' + broken.nodes[0].html + ' (narrow, dark)')"));
        return found;

        async Task SidewaysAsync(int width)
        {
            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"))
            {
                found.Add($"scrolls sideways at {width}");
            }
        }
    }

    private static async Task DressAsync(IPage page, int width, ColorScheme theme)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
    }

    private static Task<string[]> LinksAsync(IPage page) => page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('a[href]:not([download])')].filter(link => link.origin === location.origin).map(link => link.pathname + link.search)");

    // Pages for everybody are looked at elsewhere; files and one's own leaving are no pages.
    private static bool IsMeant(string link) => !Elsewhere().IsMatch(link) && !link.Contains("handler=", StringComparison.Ordinal) && !Path.GetExtension(link.Split('?')[0]).Contains('.', StringComparison.Ordinal);

    [GeneratedRegex("(?<=[/=])([0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{30,})|(?<=[?&](p|step|before|after|from|page|day|at)=)[^&]+")]
    private static partial Regex Ids();

    [GeneratedRegex("^/(library/.|match|smart-pick|programs|design|verify|by-mail|account/sign|account/forgot|demonstration|outbox|files/)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
