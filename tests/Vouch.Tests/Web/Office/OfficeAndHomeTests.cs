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

    [Fact]
    public async Task An_administrator_gives_a_role_and_takes_it_back_and_nobody_else_can()
    {
        await using var site = await TestSite.StartAsync();
        var (administrator, ada) = await site.SignedInAsync("Ada Reyes", Roles.Administrator);
        var (colleague, ines) = await site.SignedInAsync("Ines Duarte", Roles.Trainee);

        Assert.NotEqual(HttpStatusCode.OK, (await colleague.GetAsync("/office/people")).Status);
        var given = await administrator.SubmitAsync(await administrator.GetAsync("/office/people"), new() { ["Email"] = ines.Email, ["Role"] = "Advisor" }, "Give the role");
        Assert.Contains("Ines Duarte", given.Words, StringComparison.Ordinal);
        var back = await colleague.SubmitAsync(await colleague.GetAsync("/account/sign-in"), new() { ["Email"] = ines.Email, ["Password"] = TestSite.Password });
        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync("/office")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await colleague.GetAsync("/office/people")).Status);

        await administrator.SubmitAsync(given, [], "Advisor: take back from Ines Duarte");
        site.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.NotEqual(HttpStatusCode.OK, (await colleague.GetAsync("/office")).Status);
        var last = await administrator.SubmitAsync(await administrator.GetAsync("/office/people"), [], "Administrator: take back from Ada Reyes");
        Assert.Contains("last administrator", last.Words, StringComparison.Ordinal);
        Assert.True((await site.RunAsync((Vouch.App.Persistence.AppDbContext db) => db.FindAsync<Person>(ada.Id).AsTask()))!.Is(Roles.Administrator));
    }

    [Theory]
    [InlineData("nobody@example.edu", "Advisor", "Nobody here has this address")]
    [InlineData("", "Advisor", "Enter the e-mail address")]
    [InlineData("maya.osei@example.edu", "Mentor", "Choose advisor or administrator")]
    public async Task A_wrong_address_or_role_changes_nothing(string email, string role, string says)
    {
        await using var site = await TestSite.StartAsync();
        var (administrator, _) = await site.SignedInAsync("Ada Reyes", Roles.Administrator);
        var (_, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);

        var refused = await administrator.SubmitAsync(await administrator.GetAsync("/office/people"), new() { ["Email"] = email, ["Role"] = role }, "Give the role");

        Assert.Contains(says, refused.Words, StringComparison.Ordinal);
        Assert.Equal(Roles.Trainee, (await site.RunAsync((Vouch.App.Persistence.AppDbContext db) => db.FindAsync<Person>(maya.Id).AsTask()))!.Roles);
    }
}
