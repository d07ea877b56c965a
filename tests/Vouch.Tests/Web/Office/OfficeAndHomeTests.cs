using System.Net;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;
using Vouch.Tests.App.Mentors;

namespace Vouch.Tests.Web.Office;

/// <summary>Where each person lands: the office for its own, the day's steps for who is signed in, the account for its owner.</summary>
public sealed class OfficeAndHomeTests
{
    [Theory]
    [InlineData(Roles.Trainee, HttpStatusCode.Redirect)]
    [InlineData(Roles.Mentor, HttpStatusCode.Redirect)]
    [InlineData(Roles.Advisor, HttpStatusCode.OK)]
    [InlineData(Roles.Administrator, HttpStatusCode.OK)]
    public async Task The_office_opens_for_advisors_and_administrators_only(Roles role, HttpStatusCode expected)
    {
        await using var site = await TestSite.StartAsync();
        var (browser, _) = await site.SignedInAsync("Ada Reyes", role);

        var page = await browser.GetAsync("/office");

        Assert.Equal(expected, page.Status); // a redirect to the page of what is not there
        Assert.Equal(expected == HttpStatusCode.OK, page.Text.Contains("Letters in danger", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_says_what_waits_for_the_person_and_leads_there()
    {
        await using var site = await TestSite.StartAsync();
        var (trainee, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);

        Assert.Contains("Say what you look for", (await trainee.GetAsync("/")).Text, StringComparison.Ordinal);

        var (mentorBrowser, mentor) = await site.SignedInAsync("Ruth Okafor", Roles.Mentor);
        var (_, asking) = await site.SignedInAsync("Luis Prado", Roles.Trainee);
        var now = site.Clock.GetUtcNow();
        var profile = MentorProfile.Create(mentor.Id, new MentorDetails { Capacity = 2, IsAccepting = true, IsListed = true }, now).Value;
        await site.SaveAsync(profile, MentorRequest.Ask(asking.Id, profile, MentorsStage.Words, [], now).Value);

        var home = await mentorBrowser.GetAsync("/");

        Assert.Contains("Luis Prado", home.Text, StringComparison.Ordinal);
        Assert.Contains("/mentors/inbox", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Luis Prado", (await trainee.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_is_known_at_once()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);

        var saved = await browser.SubmitAsync(await browser.GetAsync("/account"), new() { ["Name"] = "Maya Osei-Boateng", ["TimeZone"] = "America/Chicago" }, "Save");

        Assert.Contains("Saved.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Good to see you, Maya Osei-Boateng", (await browser.GetAsync("/")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_time_zone_or_an_empty_name_changes_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);

        var wrong = await browser.SubmitAsync(await browser.GetAsync("/account"), new() { ["Name"] = "Somebody Else", ["TimeZone"] = "Mars/Olympus" }, "Save");
        var empty = await browser.SubmitAsync(await browser.GetAsync("/account"), new() { ["Name"] = " ", ["TimeZone"] = "America/Chicago" }, "Save");

        Assert.Contains("Choose a time zone from the list.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Enter your name.", empty.Text, StringComparison.Ordinal);
        Assert.Contains("Good to see you, Maya Osei", (await browser.GetAsync("/")).Document.Body!.TextContent, StringComparison.Ordinal);
    }
}
