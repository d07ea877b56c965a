using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Mentors;
using Vouch.App.Jobs;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Mentors;

/// <summary>Waiting in line, saved searches, the private list and the questionnaire, as a trainee meets them.</summary>
public sealed class WaitAndSearchPageTests
{
    [Fact]
    public async Task A_trainee_waits_in_line_is_offered_the_place_and_asks()
    {
        await using var site = await TestSite.StartAsync();
        var mentor = await site.MentorAsync("Dr. Ada Ito", new() { Specialty = "cardiology", Capacity = 0 });
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = browser;

        var waiting = await browser.SubmitAsync(await browser.GetAsync($"/mentors/{mentor.Id}"), [], "Wait for a place");
        Assert.Contains("You are the first in line. How long it takes is unknown", waiting.Words, StringComparison.Ordinal);
        await site.EditAsync(mentor, new() { Specialty = "cardiology", Capacity = 1 });
        await site.RunAsync<IServiceProvider, bool>(async services =>
        {
            await services.GetServices<IRecurringJob>().OfType<OfferFreedPlaces>().Single().RunAsync(CancellationToken.None);
            return true;
        });
        var turn = await browser.GetAsync("/mentors/requests");
        Assert.Contains("A place is kept for you until Thursday, July 9", turn.Words, StringComparison.Ordinal);
        var sent = await browser.SubmitAsync(
            await browser.GetAsync(turn.Link("Ask now")!.PathName), new() { ["WhyYou"] = "Your talk.", ["HopeFor"] = "Research." });

        Assert.Contains("on its way", sent.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Where you stand in line", sent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_the_line_and_somebody_elses_line_are_kept_apart()
    {
        await using var site = await TestSite.StartAsync();
        var mentor = await site.MentorAsync("Dr. Ada Ito", new() { Capacity = 0 });
        var (owner, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        var (other, _) = await site.SignedInAsync("Ben Oh", Roles.Trainee);
        var hers = await owner.SubmitAsync(await owner.GetAsync($"/mentors/{mentor.Id}"), [], "Wait for a place");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var his = await other.SubmitAsync(await other.GetAsync($"/mentors/{mentor.Id}"), [], "Wait for a place");
        Assert.Contains("One person is before you.", his.Words, StringComparison.Ordinal);

        his.Button("Leave the line")!.Form!.SetAttribute("action", hers.Button("Leave the line")!.Form!.GetAttribute("action")!);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SubmitAsync(his, [], "Leave the line")).Status);
        Assert.Contains("You have asked nobody yet", (await owner.SubmitAsync(hers, [], "Leave the line")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_choice_waits_for_the_first_and_can_be_moved()
    {
        await using var site = await TestSite.StartAsync();
        var mentors = new[] { await site.MentorAsync("Dr. One"), await site.MentorAsync("Dr. Two"), await site.MentorAsync("Dr. Three") };
        var (browser, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        await site.AskAsync(maya, mentors[0]);
        Dictionary<string, string> words = new() { ["WhyYou"] = "Your talk.", ["HopeFor"] = "Research.", ["AfterOthers"] = "true" };
        await browser.SubmitAsync(await browser.GetAsync($"/mentors/{mentors[1].Id}/ask"), words);
        var page = await browser.SubmitAsync(await browser.GetAsync($"/mentors/{mentors[2].Id}/ask"), words);
        Assert.Contains("Your next choices", page.Words, StringComparison.Ordinal);

        page = await browser.SubmitAsync(page, [], "Move up");

        Assert.Equal(["Dr. Three", "Dr. Two"], page.Document.QuerySelectorAll("ol h3").Select(heading => heading.TextContent));
    }

    [Fact]
    public async Task A_search_is_saved_run_again_and_deleted()
    {
        await using var site = await TestSite.StartAsync();
        await site.MentorAsync("Dr. Ada Ito");
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);

        var saved = await browser.SubmitAsync(
            await browser.GetAsync("/mentors?specialty=cardiology&open=true"), new() { ["Name"] = "Open hearts", ["Mail"] = "Weekly" }, "Save");
        var again = await browser.GetAsync(saved.Link("Open hearts")!.Href);

        Assert.Contains("One mentor", again.Words, StringComparison.Ordinal);
        Assert.Null(again.Button("Save"));
        Assert.Contains("Nothing is saved yet", (await browser.SubmitAsync(saved, [], "Delete")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_private_list_takes_an_address_and_gives_it_back()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);

        var broken = await browser.SubmitAsync(await browser.GetAsync("/mentors/avoid"), new() { ["Email"] = "nobody" }, "Never pair us");
        var kept = await browser.SubmitAsync(broken, new() { ["Email"] = "Ben@example.edu" }, "Never pair us");

        Assert.Equal("#Email", broken.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Contains("ben@example.edu", kept.Words, StringComparison.Ordinal);
        Assert.Contains("Nobody is on your list.", (await browser.SubmitAsync(kept, [], "Take off")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_questionnaire_can_be_answered_in_part_and_shows_unknown_for_the_rest()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        var page = await browser.GetAsync("/mentors/personality");
        Assert.Equal(20, page.Document.QuerySelectorAll("select[name=Answers]").Length);

        ((AngleSharp.Html.Dom.IHtmlSelectElement)page.Document.QuerySelector("#answer-0")!).Value = "3";

        var scored = await browser.SubmitAsync(page, [], "Save for me");

        Assert.Equal(HttpStatusCode.OK, scored.Status);
        Assert.Contains("What your answers come to", scored.Words, StringComparison.Ordinal);
        Assert.Contains("unknown", scored.Words, StringComparison.Ordinal);
    }
}
