using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Invitations;

public sealed class InvitationPagesTests
{
    [Fact]
    public async Task A_class_is_pasted_looked_at_written_to_and_joins()
    {
        await using var site = await TestSite.StartAsync();
        var (office, _) = await site.SignedInAsync("Amy Kell", Roles.Advisor);

        var checkedList = await office.SubmitAsync(await office.GetAsync("/office/invitations/new"), new() { ["Pasted"] = "Maya Osei, maya@school.edu\nnobody", ["As"] = "Trainee" }, "Check the list");
        Assert.Contains("Will be invited", checkedList.Text, StringComparison.Ordinal);
        Assert.Contains("Write a name and an e-mail address", checkedList.Text, StringComparison.Ordinal);
        var done = await office.SubmitAsync(checkedList, [], "Write to 1 person");
        Assert.Contains("1 person has been written to", done.Text, StringComparison.Ordinal);
        Assert.Contains("maya@school.edu", (await office.GetAsync("/office/invitations")).Text, StringComparison.Ordinal);

        var url = await site.RunAsync<Mailbox, string>(async mailbox => mailbox.Read(
            await site.RunAsync<AppDbContext, OutgoingMail>(db => db.Set<OutgoingMail>().SingleAsync(mail => mail.ToEmail == "maya@school.edu")))!.Action!.Url);
        var maya = site.Visitor();
        var page = await maya.GetAsync(url);
        Assert.Equal("Amy Kell invites you to find a mentor", page.Heading);
        var weak = await maya.SubmitAsync(page, new() { ["Password"] = "short" }, "Join");
        Assert.Contains("at least 12 characters", weak.Text, StringComparison.Ordinal);
        var inside = await maya.SubmitAsync(weak, new() { ["Password"] = TestSite.Password }, "Join");

        Assert.Equal((HttpStatusCode.OK, "/profile"), (inside.Status, inside.Path));
        Assert.Equal("This invitation opens nothing any more", (await FollowedAsync(maya, url)).Heading);
    }

    [Fact]
    public async Task A_no_is_taken_as_one()
    {
        await using var site = await TestSite.StartAsync();
        var (office, _) = await site.SignedInAsync("Amy Kell", Roles.Advisor);
        await office.SubmitAsync(
            await office.SubmitAsync(await office.GetAsync("/office/invitations/new"), new() { ["Pasted"] = "Ruth Okafor, ruth@school.edu", ["As"] = "Mentor" }, "Check the list"), [], "Write to 1 person");
        var url = await site.RunAsync<Mailbox, string>(async mailbox => mailbox.Read(
            await site.RunAsync<AppDbContext, OutgoingMail>(db => db.Set<OutgoingMail>().SingleAsync(mail => mail.ToEmail == "ruth@school.edu")))!.Action!.Url);

        var over = await site.Visitor().SubmitAsync(await site.Visitor().GetAsync(url), [], "No, thank you");
        Assert.Equal(HttpStatusCode.BadRequest, over.Status); // another visitor's form
        var ruth = site.Visitor();
        Assert.Equal("Thank you for saying so", (await ruth.SubmitAsync(await ruth.GetAsync(url), [], "No, thank you")).Heading);
        Assert.Contains("declined", (await office.GetAsync("/office/invitations?which=Closed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_far_too_large_an_empty_form_and_a_mangled_link_get_a_sentence()
    {
        await using var site = await TestSite.StartAsync();
        var (office, _) = await site.SignedInAsync("Amy Kell", Roles.Advisor);
        var form = await office.GetAsync("/office/invitations/new");

        var large = await office.UploadAsync(form, "File", "class.csv", new MemoryStream(new byte[6 << 20]), "Check the list");
        var empty = await office.SubmitAsync(form, [], "Check the list");
        var binary = await office.UploadAsync(form, "File", "class.csv", new MemoryStream(Encoding.UTF8.GetBytes("PKnonsense")), "Check the list");

        Assert.Contains("larger than 5 MB", large.Text, StringComparison.Ordinal);
        Assert.Contains("Paste a list, or choose a file.", empty.Text, StringComparison.Ordinal);
        Assert.Contains("Excel workbook that can be read", binary.Text, StringComparison.Ordinal);
        Assert.Equal("This invitation opens nothing any more", (await FollowedAsync(site.Visitor(), "/by-mail/join/AAAA")).Heading);
    }

    [Theory]
    [InlineData("/office/invitations")]
    [InlineData("/office/invitations/new")]
    public async Task Nobody_but_the_office_invites(string path)
    {
        await using var site = await TestSite.StartAsync();
        var (mentor, _) = await site.SignedInAsync("Ruth Okafor", Roles.Mentor);

        Assert.NotEqual(HttpStatusCode.OK, (await mentor.GetAsync(path)).Status);
    }

    private static async Task<TestPage> FollowedAsync(TestBrowser browser, string url)
    {
        var page = await browser.GetAsync(url);
        return page.Response.Headers.Location is { } next ? await browser.GetAsync(next.OriginalString) : page;
    }
}
