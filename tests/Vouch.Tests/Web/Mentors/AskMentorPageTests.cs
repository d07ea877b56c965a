using System.Net;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Mentors;

public sealed class AskMentorPageTests
{
    [Fact]
    public async Task A_trainee_asks_sees_the_request_and_withdraws_it()
    {
        await using var site = await TestSite.StartAsync();
        var mentor = await site.MentorAsync("Dr. Ada Ito");
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = browser;

        var ask = await browser.GetAsync((await browser.GetAsync($"/mentors/{mentor.Id}")).Link("Ask Dr. Ada Ito")!.PathName);
        var sent = await browser.SubmitAsync(ask, new() { ["WhyYou"] = "Your talk.", ["HopeFor"] = "Research." });

        Assert.StartsWith("/mentors/requests", sent.Path, StringComparison.Ordinal);
        Assert.Contains("on its way", sent.Words, StringComparison.Ordinal);
        Assert.Contains("promised by July 9, 2026", sent.Words, StringComparison.Ordinal);

        var withdrawn = await browser.SubmitAsync(sent, [], "Withdraw");
        Assert.Contains("You withdrew this request", withdrawn.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_answers_are_named_at_their_fields()
    {
        await using var site = await TestSite.StartAsync();
        var mentor = await site.MentorAsync("Dr. Ada Ito");
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = browser;

        var page = await browser.SubmitAsync(await browser.GetAsync($"/mentors/{mentor.Id}/ask"), new() { ["WhyYou"] = "Your talk." });

        Assert.Equal("#HopeFor", page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal("Your talk.", page.Document.QuerySelector("#WhyYou")!.TextContent.Trim());
    }

    [Fact]
    public async Task Another_trainees_request_cannot_be_withdrawn()
    {
        await using var site = await TestSite.StartAsync();
        var mentor = await site.MentorAsync("Dr. Ada Ito", new() { Capacity = 2 });
        var (owner, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        var (browser, ben) = await site.SignedInAsync("Ben Oh", Roles.Trainee);
        using var _ = owner;
        using var __ = browser;
        var hers = await site.AskAsync(maya, mentor);
        await site.AskAsync(ben, mentor);

        var page = await browser.GetAsync("/mentors/requests");
        page.Button("Withdraw")!.Form!.SetAttribute("action", $"/mentors/requests?id={hers}&handler=Withdraw");
        var answer = await browser.SubmitAsync(page, [], "Withdraw");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True((await site.RequestAsync(hers)).IsOpen);
    }

    [Fact]
    public async Task An_invitation_goes_out_and_a_broken_address_does_not()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = browser;
        Dictionary<string, string> form = new() { ["Name"] = "Dr. Omar Bell", ["Email"] = "omar at lakeside", ["WhyYou"] = "Your course.", ["HopeFor"] = "Advice." };

        var broken = await browser.SubmitAsync(await browser.GetAsync("/mentors/invite"), form);
        Assert.Equal("#Email", broken.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        form["Email"] = maya.Email;
        Assert.Contains("This is you", (await browser.SubmitAsync(broken, form)).Words, StringComparison.Ordinal);
        form["Email"] = "omar@lakeside.example";
        Assert.Contains("on its way", (await browser.SubmitAsync(broken, form)).Words, StringComparison.Ordinal);
    }
}
