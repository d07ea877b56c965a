using Microsoft.Playwright;

namespace Vouch.Browser.Tests;

/// <summary>The demonstration, opened from the first page and walked as each of its people, in both themes and at two widths.</summary>
public sealed class DemonstrationTests
{
    private static readonly Dictionary<string, string[]> Walks = new()
    {
        ["trainee"] = ["/", "/mentors", "/mentors/suggestions", "/mentorships", "/mentorships/growth", "/mentorships/calendar", "/mentorships/busy", "/letters", "/letters/programs", "/letters/data", "/account", "/account/security", "/smart-pick"],
        ["mentor"] = ["/", "/mentors/me", "/mentors/inbox", "/mentorships", "/letters"],
        ["advisor"] = ["/", "/office", "/office/programs/import", "/office/people", "/office/pairs", "/office/letters", "/office/letters?which=Done", "/office/returned", "/office/cohorts", "/office/mentors/import"],
    };

    public static TheoryData<View> Views { get; } = [new View(1280, Dark: true), new View(390)];

    [Theory, MemberData(nameof(Views), DisableDiscoveryEnumeration = true)]
    public async Task Every_page_has_something_true_to_show_and_says_that_it_is_fictional(View view)
    {
        Chromium.Path();
        await using var site = BrowserSite.Start();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var reader = await Reader.SitDownAsync(browser, site, view, "demonstration");

        await reader.OpenAsync("/");
        await reader.PressAsync("Open the demonstration");
        await reader.Page.WaitForURLAsync("**/demonstration", new() { Timeout = 600_000 }); // a page shows how far the making is, and leads on by itself
        Assert.EndsWith("/demonstration", reader.Page.Url, StringComparison.Ordinal);
        foreach (var (who, pages) in Walks)
        {
            await reader.OpenAsync("/demonstration");
            await reader.PressAsync(Button(who));
            foreach (var page in pages)
            {
                await reader.OpenAsync(page);
                Assert.Contains("fictional", (await reader.Page.Locator("body").InnerTextAsync()).ToLowerInvariant(), StringComparison.Ordinal);
                foreach (var link in await MentorshipLinksAsync(reader, page))
                {
                    await reader.OpenAsync(link);
                }
            }
        }

        Assert.True(reader.Seen.Count >= 25, $"Only {reader.Seen.Count} pages were looked at.");

        string Button(string who) => Vouch.App.Demonstration.DemonstrationPerson.All.Single(person => person.Key == who) is { Email: not null } person ? $"Be {person.Name}" : "Be a visitor";
    }

    /// <summary>From the list of mentorships into the first one and each of its parts; from the board into the first letter.</summary>
    private static async Task<List<string>> MentorshipLinksAsync(Reader reader, string page) => page switch
    {
        "/mentorships" => await InnerAsync(reader, "main .cards h2 a", "nav[aria-label='This mentorship'] a"),
        "/letters" => await InnerAsync(reader, "main table th a, main .cards a", null),
        _ => [],
    };

    private static async Task<List<string>> InnerAsync(Reader reader, string first, string? then)
    {
        var link = reader.Page.Locator(first).First;
        if (await link.CountAsync() == 0)
        {
            return [];
        }

        List<string> found = [(await link.GetAttributeAsync("href"))!];
        if (then is not null)
        {
            await reader.OpenAsync(found[0]);
            found.AddRange(await reader.Page.Locator(then).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"));
        }

        return found;
    }
}
