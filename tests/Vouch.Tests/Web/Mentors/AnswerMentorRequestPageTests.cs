using System.Net;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Mentors;

public sealed class AnswerMentorRequestPageTests
{
    [Fact]
    public async Task A_mentor_without_an_account_says_yes_with_one_press()
    {
        await using var site = await TestSite.StartAsync();
        var (trainee, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = trainee;
        var request = await site.AskAsync(maya, await site.MentorAsync("Dr. Ada Ito"));
        var link = await site.LinkAsync(request);
        using var mentor = site.Visitor();

        var page = await mentor.GetAsync(link);
        Assert.Equal("Maya Osei asks you", page.Heading);
        Assert.True((await site.RequestAsync(request)).IsOpen);
        var thanks = await mentor.SubmitAsync(page, [], "Yes, I will");

        Assert.Equal("Thank you for your yes", thanks.Heading);
        Assert.Equal(MentorRequestStatus.Accepted, (await site.RequestAsync(request)).Status);
        Assert.Equal("This link opens nothing any more", (await FollowAsync(mentor, link)).Heading);
        Assert.Contains("yes", (await trainee.GetAsync("/mentors/requests")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_needs_a_reason_and_the_trainee_reads_it_kindly()
    {
        await using var site = await TestSite.StartAsync();
        var (trainee, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = trainee;
        var link = await site.LinkAsync(await site.AskAsync(maya, await site.MentorAsync("Dr. Ada Ito")));
        using var mentor = site.Visitor();

        var again = await mentor.SubmitAsync(await mentor.GetAsync(link), [], "Decline");
        Assert.Equal("#Reason", again.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        var thanks = await mentor.SubmitAsync(again, new() { ["Reason"] = "NoTime", ["Note"] = "Do ask Dr. Bell." }, "Decline");

        Assert.Equal("Thank you for answering", thanks.Heading);
        var words = (await trainee.GetAsync("/mentors/requests")).Words;
        Assert.Contains("not about you", words, StringComparison.Ordinal);
        Assert.Contains("Do ask Dr. Bell.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invited_mentor_sets_their_places()
    {
        await using var site = await TestSite.StartAsync();
        var (trainee, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = trainee;
        var request = await site.InviteAsync(maya, "Dr. Omar Bell", "omar@lakeside.example");
        var link = await site.LinkAsync(request);
        using var mentor = site.Visitor();

        var page = await mentor.GetAsync(link);
        Assert.Equal("1", page.Document.QuerySelector("#Capacity")!.GetAttribute("value"));
        Assert.Contains("between 0 and 50", (await mentor.SubmitAsync(page, new() { ["Capacity"] = "99" }, "Yes, I will")).Words, StringComparison.Ordinal);
        await mentor.SubmitAsync(page, new() { ["Capacity"] = "3" }, "Yes, I will");

        Assert.Equal(MentorRequestStatus.Accepted, (await site.RequestAsync(request)).Status);
    }

    [Fact]
    public async Task A_made_up_or_withdrawn_link_opens_nothing_and_says_so_plainly()
    {
        await using var site = await TestSite.StartAsync();
        var (trainee, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = trainee;
        var link = await site.LinkAsync(await site.AskAsync(maya, await site.MentorAsync("Dr. Ada Ito")));
        using var mentor = site.Visitor();
        var page = await mentor.GetAsync(link);
        await trainee.SubmitAsync(await trainee.GetAsync("/mentors/requests"), [], "Withdraw");

        Assert.Equal("This link opens nothing any more", (await mentor.SubmitAsync(page, [], "Yes, I will")).Heading);
        foreach (var path in new[] { "/by-mail/mentor-request/nonsense", "/by-mail/invitation/nonsense", link.Replace("mentor-request", "invitation", StringComparison.Ordinal) })
        {
            Assert.Equal("This link opens nothing any more", (await FollowAsync(mentor, path)).Heading);
        }
    }

    [Fact]
    public async Task A_mentor_with_an_account_answers_from_the_inbox_and_nobody_else_can()
    {
        await using var site = await TestSite.StartAsync();
        var (mentor, ada) = await site.SignedInAsync("Ada Ito", Roles.Mentor);
        var (trainee, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = mentor;
        using var __ = trainee;
        await site.EditAsync(ada);
        var request = await site.AskAsync(maya, ada);

        Assert.Equal(HttpStatusCode.NotFound, (await trainee.GetAsync($"/mentors/inbox/{request}")).Status);
        var inbox = await mentor.GetAsync("/mentors/inbox");
        var page = await mentor.GetAsync(inbox.Link("Answer")!.PathName);
        var after = await mentor.SubmitAsync(page, [], "Yes, I will");

        Assert.Equal("/mentors/inbox", after.Path);
        Assert.Contains("Maya Osei: yes", after.Words, StringComparison.Ordinal);
        Assert.Contains("You mentor 1 of at most 1", after.Words, StringComparison.Ordinal);
    }

    private static async Task<TestPage> FollowAsync(TestBrowser browser, string path)
    {
        var page = await browser.GetAsync(path);
        return page.Status == HttpStatusCode.Redirect ? await browser.GetAsync(page.Response.Headers.Location!.OriginalString) : page;
    }
}
