using System.Net;
using Vouch.App.Jobs;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Office;

/// <summary>An advisor brings a class together with mentors, page by page; nobody else finds the pages.</summary>
public sealed class CohortPagesTests
{
    [Fact]
    public async Task From_an_empty_cohort_to_mentorships_and_back()
    {
        await using var site = await TestSite.StartAsync();
        var (advisor, _) = await site.SignedInAsync("Ada Reyes", Roles.Advisor);
        var (trainee, person) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        await site.SaveAsync(TraineeProfile.Create(person.Id, new TraineeDetails { Interests = ["cardiology"] }, site.Clock.GetUtcNow()).Value);

        var cohort = await advisor.SubmitAsync(
            await advisor.GetAsync("/office/cohorts"), new() { ["Name"] = "MD 2030", ["MentorsEach"] = "1" }, "Make the cohort");
        Assert.Equal("MD 2030", cohort.Heading);
        Assert.Contains("Who is it about?", cohort.Words, StringComparison.Ordinal);

        var address = cohort.Path;
        var mentors = await advisor.SubmitAsync(
            await advisor.GetAsync($"{address}/people/mentor"), new() { ["Lines"] = "Ruth Okafor, ruth@example.edu" }, "Add these mentors");
        Assert.Contains("One person was added.", mentors.Words, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromSeconds(1)); // of two who suit equally, whoever came first
        await advisor.SubmitAsync(mentors, new() { ["Lines"] = "Sam Whitfield, sam@example.edu" }, "Add these mentors");
        var wrong = await advisor.SubmitAsync(mentors, new() { ["Lines"] = "nobody at all" }, "Add these mentors");
        Assert.Contains("Line 1: write a name and an e-mail address", wrong.Words, StringComparison.Ordinal);
        await advisor.SubmitAsync(await advisor.GetAsync($"{address}/people/trainee"), [], "Add all 1");

        var preview = await advisor.SubmitAsync(await advisor.GetAsync($"{address}/weights"), [], "See what would change");
        Assert.Contains("Nobody would get another mentor.", preview.Words, StringComparison.Ordinal);

        var waiting = await advisor.SubmitAsync(await advisor.GetAsync(address), [], "Start a dry run");
        Assert.Contains("0 % done", waiting.Words, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await site.RunAsync<JobRunner, int>(runner => runner.RunDueAsync(JobLane.Heavy, CancellationToken.None));
        var run = await advisor.GetAsync(waiting.Path);
        Assert.Contains("Maya Osei Ruth Okafor", run.Words, StringComparison.Ordinal);

        var change = await advisor.GetAsync(run.Link("Change the mentor of Maya Osei")!.Href);
        Assert.Contains("Sam Whitfield", change.Words, StringComparison.Ordinal);
        run = await advisor.SubmitAsync(change, [], "Choose Sam Whitfield");
        Assert.Contains("Sam Whitfield by hand", run.Words, StringComparison.Ordinal);
        var undoneMove = await advisor.SubmitAsync(run, [], "Undo the change");
        Assert.Contains("Maya Osei Ruth Okafor", undoneMove.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("by hand", undoneMove.Words, StringComparison.Ordinal);
        run = await advisor.SubmitAsync(change, [], "Choose Sam Whitfield");
        Assert.DoesNotContain("Sam Whitfield", (await trainee.GetAsync("/mentorships")).Text, StringComparison.Ordinal);

        var published = await advisor.SubmitAsync(run, [], "Publish and tell everybody");
        Assert.Contains("Published on July 6", published.Words, StringComparison.Ordinal);
        Assert.Contains("Sam Whitfield", (await trainee.GetAsync("/mentorships")).Text, StringComparison.Ordinal);

        var undone = await advisor.SubmitAsync(published, [], "Take it back");
        Assert.Contains("Published and taken back.", undone.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_the_office_excludes_is_never_made_and_can_be_allowed_again()
    {
        await using var site = await TestSite.StartAsync();
        var (advisor, _) = await site.SignedInAsync("Ada Reyes", Roles.Administrator);
        var address = (await advisor.SubmitAsync(
            await advisor.GetAsync("/office/cohorts"), new() { ["Name"] = "MD 2030", ["MentorsEach"] = "1" }, "Make the cohort")).Path;
        await advisor.SubmitAsync(await advisor.GetAsync($"{address}/people/mentor"), new() { ["Lines"] = "Ruth Okafor, ruth@example.edu" }, "Add these mentors");
        await advisor.SubmitAsync(await advisor.GetAsync($"{address}/people/trainee"), new() { ["Lines"] = "Maya Osei, maya@example.edu" }, "Add these trainees");
        var form = await advisor.GetAsync($"{address}/exclusions");

        var unknown = await advisor.SubmitAsync(form, new() { ["Trainee"] = "kim@example.edu", ["Mentor"] = "ruth@example.edu" }, "Never pair these two");
        var excluded = await advisor.SubmitAsync(form, new() { ["Trainee"] = "Maya@example.edu", ["Mentor"] = "ruth@example.edu" }, "Never pair these two");
        var again = await advisor.SubmitAsync(form, new() { ["Trainee"] = "maya@example.edu", ["Mentor"] = "ruth@example.edu" }, "Never pair these two");
        var allowed = await advisor.SubmitAsync(excluded, [], "Allow again: Maya Osei and Ruth Okafor");

        Assert.Contains("Nobody with this address is a trainee of the cohort", unknown.Words, StringComparison.Ordinal);
        Assert.Contains("Conflict of interest", excluded.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("These two are excluded already.", again.Words, StringComparison.Ordinal);
        Assert.Contains("Nobody is excluded", allowed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var site = await TestSite.StartAsync();
        var (advisor, _) = await site.SignedInAsync("Ada Reyes", Roles.Advisor);
        var nowhere = Guid.Empty;

        foreach (var path in new[] { "", "/people/trainee", "/people/mentor", "/people/dean", "/weights", "/exclusions", "/trial", $"/runs/{nowhere}", $"/runs/{nowhere}/trainees/{nowhere}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await advisor.GetAsync($"/office/cohorts/{nowhere}{path}")).Status);
        }
    }
}
