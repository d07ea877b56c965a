using System.Net;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Mentorships;

public sealed class PlanRoadmapPageTests
{
    [Fact]
    public async Task A_trainee_takes_over_the_goals_they_tick_with_their_dated_steps()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, trainee) = await site.SignedInAsync("Ana Ruiz", Roles.Trainee);
        var (mentorBrowser, mentor) = await site.SignedInAsync("Dana Okafor", Roles.Mentor);
        var mentorship = Mentorship.Begin(trainee.Id, mentor.Id, site.Clock.GetUtcNow()).Value;
        await site.SaveAsync(mentorship);
        var plan = $"/mentorships/{mentorship.Id}/goals/plan";

        var page = await browser.GetAsync($"{plan}?stage=residency&year=2028");
        Assert.Contains("about September 2027", page.Words, StringComparison.Ordinal);
        Assert.Contains("in the season of 2027 it was September 2026", page.Words, StringComparison.Ordinal);
        Assert.Contains("second hand: check the official page", page.Words, StringComparison.Ordinal);
        var none = await browser.SubmitAsync(page, [], "Take over what I ticked");
        Assert.Contains("Tick at least one goal", none.Document.QuerySelector("#error-summary a[href='#Goals']")!.TextContent, StringComparison.Ordinal);
        var goals = await browser.SubmitAsync(none, new() { ["Goals"] = "1" }, "Take over what I ticked");

        Assert.Equal("Goals", goals.Heading);
        var goal = await site.RunAsync<AppDbContext, Goal>(db => db.Set<Goal>().Include(g => g.Milestones).SingleAsync());
        Assert.Equal(("Send my applications before programs read", new DateOnly(2027, 9, 1), 4), (goal.Text.Title, goal.DueOn, goal.Milestones.Count));
        Assert.Contains("You have this goal", (await browser.GetAsync($"{plan}?stage=residency&year=2028")).Words, StringComparison.Ordinal);
        Assert.Contains("These dates have passed", (await browser.GetAsync($"{plan}?stage=residency&year=2026")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"{plan}?stage=nonsense&year=3000")).Status);
        using (mentorBrowser)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await mentorBrowser.GetAsync(plan)).Status);
        }
    }
}
