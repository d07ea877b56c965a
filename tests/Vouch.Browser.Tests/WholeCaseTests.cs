using Microsoft.Playwright;

namespace Vouch.Browser.Tests;

/// <summary>The end-to-end case in a real browser with real mail: at two widths, once without JavaScript, once with the keyboard alone.</summary>
public sealed class WholeCaseTests
{
    public static TheoryData<View> Views { get; } =
    [
        new View(1280),
        new View(390, JavaScript: false),
        new View(390, KeyboardOnly: true),
    ];

    [Theory, MemberData(nameof(Views), DisableDiscoveryEnumeration = true)]
    public async Task From_the_first_meeting_to_the_list(View view)
    {
        Chromium.Path();
        var letterbox = Letterbox.Open();
        await using var site = BrowserSite.Start(letterbox);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var @case = new WholeCase(site, letterbox, browser, view);

        await @case.SetUpAsync();
        await @case.FindMentorAsync();
        await @case.AgreeAsync();
        for (var month = 1; month <= 3; month++)
        {
            await @case.MeetAsync(month);
        }

        await @case.GrowAsync();
        await @case.BeSilentAsync();
        await @case.AskForLetterAsync();
        await @case.WriteLetterAsync();
        await @case.SeeItHandedOverAsync();
        await @case.BuildListAsync();
        await @case.VisitAsync();

        Assert.True(@case.PagesSeen.Count() >= 40, $"Only {@case.PagesSeen.Count()} pages were looked at.");
    }
}
