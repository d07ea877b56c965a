using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain.Drafts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Drafts;

/// <summary>What was typed and not sent is there again for its writer, and for nobody else; what was sent is no draft any more.</summary>
public sealed class DraftPagesTests : IAsyncLifetime
{
    private TestSite _site = null!;
    private TestBrowser _trainee = null!;
    private TestBrowser _mentor = null!;
    private Mentorship _mentorship = null!;
    private Person _other = null!;

    private string Home => $"/mentorships/{_mentorship.Id}";

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        (_trainee, var trainee) = await _site.SignedInAsync("Ana Ruiz", Roles.Trainee);
        (_mentor, var mentor) = await _site.SignedInAsync("Dana Okafor", Roles.Mentor);
        _other = Person.Create("Sol Ibarra", "sol@clinic.org", Roles.Mentor, _site.Clock.GetUtcNow()).Value;
        _mentorship = Mentorship.Begin(trainee.Id, mentor.Id, _site.Clock.GetUtcNow()).Value;
        await _site.SaveAsync(_other);
        await _site.SaveAsync(_mentorship);
    }

    public async ValueTask DisposeAsync()
    {
        _trainee.Dispose();
        _mentor.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("/journal", "Text", "Keep it")]
    [InlineData("/goals/new", "Specific", "Set the goal")]
    [InlineData("/compact", "Preparation", "Save, and send it when signed")]
    [InlineData("/contributions/write", "Situation", "Ask Dana Okafor to confirm it")]
    public async Task It_is_there_again_in_another_browser_and_gone_when_thrown_away(string form, string field, string send)
    {
        var page = await _trainee.GetAsync(Home + form);
        Assert.NotNull(page.Document.QuerySelector("[data-draft]"));

        var kept = await _trainee.SubmitAsync(page, new() { [field] = "Half a thought, \"quoted\" <b>" }, "Keep as a draft");

        Assert.Contains("You began this on Monday, July 6", kept.Words, StringComparison.Ordinal);
        using var elsewhere = await SignInAgainAsync();
        var again = await elsewhere.GetAsync(Home + form);
        Assert.Equal("Half a thought, \"quoted\" <b>", again.Document.QuerySelector($"#{field}")!.TextContent.TrimStart('\n'));
        Assert.DoesNotContain("Error:", again.Document.Title, StringComparison.Ordinal);
        Assert.Contains(again.Document.QuerySelectorAll("button"), button => button.TextContent.Trim() == send);
        Assert.DoesNotContain("Half a thought", (await _mentor.GetAsync(Home + form)).Text, StringComparison.Ordinal);
        var thrown = await elsewhere.SubmitAsync(again, [], "Throw the draft away");
        Assert.DoesNotContain("Half a thought", thrown.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Sending_the_form_erases_the_draft_and_a_refused_one_keeps_it()
    {
        var page = await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/journal"), new() { ["Text"] = "Half a thought" }, "Keep as a draft");
        await _trainee.SubmitAsync(page, new() { ["Text"] = " " }, "Keep it");
        Assert.Equal(1, await CountAsync());

        await _trainee.SubmitAsync(page, new() { ["Text"] = "A whole thought" }, "Keep it");

        Assert.Equal(0, await CountAsync());
        var after = await _trainee.GetAsync($"{Home}/journal");
        Assert.Equal("", after.Document.QuerySelector("#Text")!.TextContent.Trim());
        Assert.DoesNotContain("You began this", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_notes_does_not_go_over_what_the_other_saved_since()
    {
        await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/meetings/schedule"), new() { ["Date"] = "2026-07-20", ["Time"] = "12:00", ["TimeZone"] = "UTC", ["Minutes"] = "30" }, "Send the invitation");
        var id = await _site.RunAsync<AppDbContext, MeetingId>(db => db.Set<Meeting>().Select(meeting => meeting.Id).SingleAsync());
        var meeting = $"{Home}/meetings/{id}";
        await _trainee.SubmitAsync(await _trainee.GetAsync(meeting), new() { ["Notes"] = "Hers, unsent" }, "Keep as a draft");
        await _mentor.SubmitAsync(await _mentor.GetAsync(meeting), new() { ["Notes"] = "His, saved" }, "Save the notes");

        var page = await _trainee.GetAsync(meeting);
        Assert.Equal("Hers, unsent", page.Document.QuerySelector("#Notes")!.TextContent.Trim());
        var refused = await _trainee.SubmitAsync(page, [], "Save the notes");

        Assert.Contains("His, saved", refused.Words, StringComparison.Ordinal);
        Assert.Equal("His, saved", await _site.RunAsync<AppDbContext, string>(db => db.Set<Meeting>().Select(m => m.Notes).SingleAsync()));
    }

    [Fact]
    public async Task The_script_gets_no_page_and_a_visitor_keeps_nothing()
    {
        var page = await _trainee.GetAsync($"{Home}/journal");
        var address = page.Document.QuerySelector("[data-draft]")!.GetAttribute("data-draft")!;

        var kept = await _trainee.PostAsync(page, address, new() { ["Text"] = "By itself" });
        Assert.Contains("By itself", kept.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _trainee.PostAsync(page, address, new() { ["Text"] = "" })).Status);
        Assert.Equal(0, await CountAsync());
        await _trainee.PostAsync(page, address, new() { ["Text"] = new string('x', 70_000) });
        Assert.Equal(0, await CountAsync());
        using var visitor = _site.Visitor();
        Assert.NotEqual("Journal", (await visitor.GetAsync($"{Home}/journal")).Heading);
    }

    [Fact]
    public async Task Drafts_are_sealed_and_forgotten_after_a_month()
    {
        await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/journal"), new() { ["Text"] = "Half a thought" }, "Keep as a draft");
        var row = await _site.RunAsync<AppDbContext, FormDraft>(db => db.Set<FormDraft>().AsNoTracking().SingleAsync());
        Assert.DoesNotContain("Half", System.Text.Encoding.UTF8.GetString(row.Fields.ReadSealed()), StringComparison.Ordinal);

        _site.Clock.Advance(FormDraft.Lifetime);
        await _site.RunAsync<IServiceProvider, bool>(async services =>
        {
            await services.GetServices<IRecurringJob>().Single(job => job.Name == "drafts.forget-old").RunAsync(CancellationToken.None);
            return true;
        });

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_point_taken_off_and_a_task_dropped_come_back_with_one_press()
    {
        await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/meetings/schedule"), new() { ["Date"] = "2026-07-20", ["Time"] = "12:00", ["TimeZone"] = "UTC", ["Minutes"] = "30" }, "Send the invitation");
        var id = await _site.RunAsync<AppDbContext, MeetingId>(db => db.Set<Meeting>().Select(meeting => meeting.Id).SingleAsync());
        var page = await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/meetings/{id}"), new() { ["Text"] = "Which electives?" }, "Add the point");
        page = await _trainee.SubmitAsync(page, [], "Remove: Which electives?");
        Assert.Contains("Taken off (1)", page.Words, StringComparison.Ordinal);
        page = await _mentor.SubmitAsync(await _mentor.GetAsync($"{Home}/meetings/{id}"), [], "Put it back: Which electives?");
        Assert.DoesNotContain("Taken off", page.Words, StringComparison.Ordinal);
        Assert.Contains("Which electives?", page.Words, StringComparison.Ordinal);

        await _site.SaveAsync(ProjectTask.Propose(_mentorship, _mentorship.TraineeId, new("Abstract charts", "", ""), CreditKind.Acknowledgment, null, null, _site.Clock.GetUtcNow()).Value);
        var tasks = await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/tasks"), [], "Drop it: Abstract charts");
        Assert.Contains("Dropped", tasks.Words, StringComparison.Ordinal);
        tasks = await _trainee.SubmitAsync(tasks, [], "Take it up again: Abstract charts");
        Assert.Contains("Waiting for Dana Okafor to agree", tasks.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_to_a_mentor_is_kept_too()
    {
        await _site.SaveAsync(MentorProfile.Create(_other.Id, new() { Specialty = "neurology", Capacity = 2, IsAccepting = true }, _site.Clock.GetUtcNow()).Value);
        var page = await _trainee.SubmitAsync(await _trainee.GetAsync($"/mentors/{_other.Id}/ask"), new() { ["WhyYou"] = "Your talk on stroke" }, "Keep as a draft");

        Assert.Equal("Your talk on stroke", page.Document.QuerySelector("#WhyYou")!.TextContent.Trim());
    }

    private Task<int> CountAsync() => _site.RunAsync<AppDbContext, int>(db => db.Set<FormDraft>().CountAsync());

    private async Task<TestBrowser> SignInAgainAsync()
    {
        var browser = _site.Visitor();
        await browser.SubmitAsync(await browser.GetAsync("/account/sign-in"), new() { ["Email"] = "ana.ruiz@example.edu", ["Password"] = TestSite.Password });
        return browser;
    }
}
