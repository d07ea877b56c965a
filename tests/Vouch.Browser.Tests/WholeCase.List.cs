namespace Vouch.Browser.Tests;

internal sealed partial class WholeCase
{
    /// <summary>Later, as a residency applicant: the letter is counted before she types anything.</summary>
    public async Task BuildListAsync()
    {
        await SignInAsync();
        await _trainee.OpenAsync("/smart-pick");
        await _trainee.SeesAsync("1 signed for residency in Vouch");
        Assert.Equal("1", await _trainee.Page.Locator("[name=Letters]").InputValueAsync());
        await PickAsync(_trainee);
        await _trainee.SeesAsync("What your letters do");
        await _trainee.PressAsync("Keep this list and assign my letters");
        await _trainee.SeesAsync("Where your letters go");
        await _trainee.SeesAsync("1 of 1 assigned letter is signed");
    }

    /// <summary>Somebody without an account gets the same, and may take it away.</summary>
    public async Task VisitAsync()
    {
        await using var visitor = await Reader.SitDownAsync(browser, site, view, "visitor");
        await visitor.OpenAsync("/smart-pick");
        await visitor.FillAsync("Letters that will be ready", "3");
        await PickAsync(visitor);
        var csv = await visitor.TakeAwayAsync("List as CSV");
        Assert.True(csv.Split('\n').Length > 5, "The list has hardly a line.");
        Assert.StartsWith("{", await visitor.TakeAwayAsync("Everything as JSON"), StringComparison.Ordinal);
        await RankAsync(visitor);
        await visitor.FollowAsync("Library");
        await visitor.FollowAsync("How often should we meet");
    }

    /// <summary>Invitations come: the first program and the third invite, the second says no.</summary>
    private static async Task RankAsync(Reader reader)
    {
        await reader.PressAsync("Invitations have come");
        await reader.SeesAsync("What you heard");
        var answers = reader.Page.Locator("section[aria-labelledby=heard] select");
        string[] heard = ["Invited", "Turned down", "Invited"];
        for (var row = 0; row < heard.Length; row++)
        {
            await reader.ChooseAsync((await answers.Nth(row).GetAttributeAsync("aria-label"))!, heard[row]);
        }

        await reader.PressAsync("Show where I stand");
        await reader.SeesAsync("2 interviews,");
        await reader.SeesAsync("The list to certify");
        Assert.Equal(2, await reader.Page.Locator("section[aria-labelledby=certify] tbody > tr").CountAsync());
    }

    private async Task PickAsync(Reader reader)
    {
        await reader.TickAsync("US MD");
        await reader.FillAsync("Step 2 CK", "248");
        await reader.FillAsync("Year of graduation", "2026");
        await reader.ChooseAsync("Specialty", "Neurology");
        await reader.FillAsync("Most programs", "25");
        await reader.PressAsync("Build my list");
        if (await reader.Page.GetByText("Simulating the season").CountAsync() > 0)
        {
            await site.PassAsync(TimeSpan.FromSeconds(10));
            await (reader.HasJavaScript ? reader.WaitForAsync("Interviews to expect") : reader.PressAsync("Look again"));
        }

        await reader.SeesAsync("to match");
        await reader.SeesAsync("Interviews to expect");
        Assert.True(await reader.Page.Locator("section[aria-labelledby=list] tbody > tr").CountAsync() >= 5, "The list has hardly a program.");
    }
}
