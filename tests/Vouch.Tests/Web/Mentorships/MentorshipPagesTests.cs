using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Mentorships;

/// <summary>The pages as a browser without JavaScript meets them: allowed, wrong person, missing, invalid.</summary>
public sealed class MentorshipPagesTests : IAsyncLifetime
{
    private TestSite _site = null!;
    private TestBrowser _trainee = null!;
    private Person _mentor = null!;
    private Mentorship _mentorship = null!;

    private string Home => $"/mentorships/{_mentorship.Id}";

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        (_trainee, var trainee) = await _site.SignedInAsync("Ana Ruiz", Roles.Trainee);
        _mentor = Person.Create("Dana Okafor", "dana@hospital.org", Roles.Mentor, _site.Clock.GetUtcNow()).Value;
        _mentorship = Mentorship.Begin(trainee.Id, _mentor.Id, _site.Clock.GetUtcNow()).Value;
        await _site.SaveAsync(_mentor);
        await _site.SaveAsync(_mentorship);
    }

    public async ValueTask DisposeAsync()
    {
        _trainee.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Every_page_opens_for_its_people_and_is_not_there_for_anybody_else()
    {
        var meeting = (await ScheduleAsync()).Path;
        var goal = (await SetGoalAsync()).Path;
        string[] pages =
        [
            Home, $"{Home}/standing", $"{Home}/compact", $"{Home}/goals", $"{Home}/goals/new", goal, $"{Home}/journal", $"{Home}/meetings/schedule",
            meeting, $"{meeting}/move", $"{meeting}/calendar.ics", $"{Home}/opportunities", $"{Home}/tasks", $"{Home}/tasks/new",
            $"{Home}/contributions", $"{Home}/contributions/write",
        ];
        var (stranger, _) = await _site.SignedInAsync("Sam Stranger", Roles.Trainee | Roles.Mentor);
        using (stranger)
        using (var visitor = _site.Visitor())
        {
            foreach (var page in pages)
            {
                Assert.Equal((page, HttpStatusCode.OK), (page, (await _trainee.GetAsync(page)).Status));
                Assert.Equal((page, HttpStatusCode.NotFound), (page, (await stranger.GetAsync(page)).Status));
                Assert.Equal((page, HttpStatusCode.Redirect), (page, (await visitor.GetAsync(page)).Status));
                var missing = page.Replace(_mentorship.Id.ToString(), Guid.Empty.ToString(), StringComparison.Ordinal);
                if (!page.EndsWith(".ics", StringComparison.Ordinal))
                {
                    Assert.Equal((missing, HttpStatusCode.NotFound), (missing, (await _trainee.GetAsync(missing)).Status));
                }
            }
        }
    }

    [Fact]
    public async Task What_is_the_mentors_to_do_is_not_there_for_the_trainee() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _trainee.GetAsync($"{Home}/opportunities/offer")).Status);

    [Fact]
    public async Task The_list_and_the_overview_say_the_one_thing_to_do_next()
    {
        var list = await _trainee.GetAsync("/mentorships");
        Assert.Contains("Begin with a compact", list.Words, StringComparison.Ordinal);

        var overview = await _trainee.GetAsync(Home);
        Assert.Equal("Dana Okafor", overview.Heading);
        Assert.Equal($"{Home}/compact", overview.Link("Write the compact")!.PathName);
        Assert.Contains("The mentorship began", overview.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_mentorship_is_told_how_one_begins()
    {
        var (browser, _) = await _site.SignedInAsync("Noa New", Roles.Trainee);
        using (browser)
        {
            Assert.Contains("No mentorship yet", (await browser.GetAsync("/mentorships")).Words, StringComparison.Ordinal);
            Assert.Contains("Nothing here yet", (await browser.GetAsync("/mentorships/growth")).Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_mentor_signs_the_compact_by_mail_and_opening_the_link_changes_nothing()
    {
        var written = await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/compact"), new() { ["SignedName"] = "Ana Ruiz" }, "Save, and send it when signed");
        Assert.Contains("With Dana Okafor", written.Words, StringComparison.Ordinal);

        using var mentor = _site.Visitor();
        var url = (await MailAsync("has signed a compact with you")).Action!.Url;
        await mentor.GetAsync(url);
        var page = await mentor.GetAsync(url);
        Assert.Contains("Sign it as it is", page.Words, StringComparison.Ordinal);

        var nameless = await mentor.SubmitAsync(page, new() { ["SignedName"] = "" }, "Sign it as it is");
        Assert.Contains("Type your full name to sign.", nameless.Document.QuerySelector("#error-summary")!.TextContent, StringComparison.Ordinal);

        var signed = await mentor.SubmitAsync(nameless, new() { ["SignedName"] = "Dana Okafor" }, "Sign it as it is");
        Assert.Contains("Signed. Ana Ruiz hears of it now.", signed.Words, StringComparison.Ordinal);
        var again = await mentor.GetAsync(url);
        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Contains("This link no longer works", again.Words, StringComparison.Ordinal);
        Assert.Contains("Version 1, in force", (await _trainee.GetAsync($"{Home}/compact")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_mistakes_names_each_and_keeps_what_was_written()
    {
        var page = await _trainee.SubmitAsync(
            await _trainee.GetAsync($"{Home}/goals/new"), new() { ["Title"] = "", ["DueOn"] = "2020-01-01", ["Specific"] = "Kept words" }, "Set the goal");

        Assert.Equal("Say the goal in one line of at most 160 characters.", page.Document.QuerySelector("#error-summary li")!.TextContent.Trim());
        Assert.Equal("#Title", page.Document.QuerySelector("#error-summary a")!.GetAttribute("href"));
        Assert.Contains("Kept words", page.Text, StringComparison.Ordinal);

        var past = await _trainee.SubmitAsync(page, new() { ["Title"] = "An abstract" }, "Set the goal");
        Assert.Contains("Choose a day after today.", past.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_gets_steps_and_is_achieved()
    {
        var goal = await SetGoalAsync();
        var undated = await _trainee.SubmitAsync(goal, new() { ["MilestoneTitle"] = "Draft", ["MilestoneDueOn"] = "" }, "Add the step");
        Assert.Contains("Choose a day for this step.", undated.Words, StringComparison.Ordinal);

        var withStep = await _trainee.SubmitAsync(undated, new() { ["MilestoneTitle"] = "Draft", ["MilestoneDueOn"] = "2026-09-01" }, "Add the step");
        var done = await _trainee.SubmitAsync(withStep, [], "Done: Draft");
        Assert.Contains("Done July 6, 2026", done.Words, StringComparison.Ordinal);

        var achieved = await _trainee.SubmitAsync(done, [], "Mark as achieved");
        Assert.Contains("Achieved on July 6, 2026", achieved.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_an_invitation_to_notes_and_what_was_taken_on()
    {
        var meeting = await ScheduleAsync();
        Assert.Contains("Waiting for Dana Okafor", meeting.Words, StringComparison.Ordinal);
        Assert.Contains("Celebrate", meeting.Words, StringComparison.Ordinal);
        var file = await _trainee.GetAsync($"{meeting.Path}/calendar.ics");
        Assert.StartsWith("BEGIN:VCALENDAR", file.Text, StringComparison.Ordinal);
        Assert.Equal("text/calendar", file.Response.Content.Headers.ContentType!.MediaType);

        using (var mentor = _site.Visitor())
        {
            var answer = await mentor.GetAsync((await MailAsync("would like to meet")).Action!.Url);
            Assert.Contains("Ana Ruiz knows that you will be there.", (await mentor.SubmitAsync(answer, [], "Yes, I will be there")).Words, StringComparison.Ordinal);
        }

        _site.Clock.Advance(TimeSpan.FromDays(11));
        _trainee = await SignInAgainAsync();
        var open = await _trainee.GetAsync(meeting.Path);
        var noted = await _trainee.SubmitAsync(open, new() { ["Notes"] = "Read the protocol together." }, "Save the notes");
        var taken = await _trainee.SubmitAsync(
            noted, new() { ["ActionText"] = "Send the draft", ["Owner"] = "Trainee", ["ActionDueOn"] = "2026-08-01" }, "Write it down");
        var closed = await _trainee.SubmitAsync(taken, [], "Close the meeting");
        Assert.Contains("You met.", closed.Words, StringComparison.Ordinal);
        Assert.Contains("Send the draft", (await _trainee.GetAsync(Home)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_the_clocks_skip_is_refused_with_the_reason()
    {
        var page = await _trainee.SubmitAsync(
            await _trainee.GetAsync($"{Home}/meetings/schedule"),
            new() { ["Date"] = "2027-03-14", ["Time"] = "02:30", ["TimeZone"] = "America/New_York" },
            "Send the invitation");

        Assert.Contains("Clocks go forward that night", page.Document.QuerySelector("#error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_writer_sees_a_private_entry()
    {
        await _trainee.SubmitAsync(
            await _trainee.GetAsync($"{Home}/journal"), new() { ["Kind"] = "Reflection", ["Text"] = "I doubt this.", ["Visibility"] = "Private" }, "Keep it");

        Assert.Contains("I doubt this.", (await _trainee.GetAsync($"{Home}/journal")).Words, StringComparison.Ordinal);
        var empty = await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/journal"), new() { ["Text"] = " " }, "Keep it");
        Assert.Contains("Write something", empty.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contribution_is_confirmed_by_mail_with_one_press()
    {
        var form = await _trainee.GetAsync($"{Home}/contributions/write");
        var undated = await _trainee.SubmitAsync(form, Told(from: ""), "Ask Dana Okafor to confirm it");
        Assert.Contains("Choose the day it began.", undated.Words, StringComparison.Ordinal);
        var sent = await _trainee.SubmitAsync(undated, Told(from: "2026-06-01"), "Ask Dana Okafor to confirm it");
        Assert.Contains("Waiting for Dana Okafor", sent.Words, StringComparison.Ordinal);

        using var mentor = _site.Visitor();
        var page = await mentor.GetAsync((await MailAsync("Did it happen so?")).Action!.Url);
        var speechless = await mentor.SubmitAsync(page, new() { ["Note"] = "" }, "Send it back");
        Assert.Contains("Say what should be different", speechless.Words, StringComparison.Ordinal);
        Assert.Contains("Confirmed.", (await mentor.SubmitAsync(speechless, [], "Confirm")).Words, StringComparison.Ordinal);

        Assert.Contains("1 confirmed", (await _trainee.GetAsync($"{Home}/contributions")).Words, StringComparison.Ordinal);

        static Dictionary<string, string> Told(string from) => new()
        {
            ["Title"] = "Chart review", ["Role"] = "Abstractor", ["FromOn"] = from, ["ThroughOn"] = "2026-06-30",
            ["Situation"] = "Unread charts.", ["Behavior"] = "Read them.", ["Consequence"] = "The abstract was sent.",
        };
    }

    [Fact]
    public async Task The_mentor_offers_something_by_mail_and_gives_the_place()
    {
        await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/opportunities"), [], "Ask Dana Okafor");
        using var mentor = _site.Visitor();
        var form = await mentor.GetAsync((await MailAsync("would like to help with your work")).Action!.Url);
        var empty = await mentor.SubmitAsync(form, new() { ["Title"] = "" }, "Offer it");
        Assert.Contains("Name it in one line", empty.Words, StringComparison.Ordinal);
        await mentor.SubmitAsync(empty, new() { ["Title"] = "Sepsis registry", ["What"] = "Read charts." }, "Offer it");

        var board = await _trainee.GetAsync($"{Home}/opportunities");
        var offer = await _trainee.GetAsync(board.Link("Sepsis registry")!.PathName);
        await _trainee.SubmitAsync(offer, new() { ["WhyMe"] = "I like charts." }, "Ask for a place");
        var application = await mentor.GetAsync((await MailAsync("would like to join")).Action!.Url);
        await mentor.SubmitAsync(application, [], "Give the place");

        Assert.Contains("You are in.", (await _trainee.GetAsync(offer.Path)).Words, StringComparison.Ordinal);
        var task = await _trainee.SubmitAsync(
            await _trainee.GetAsync($"{Home}/tasks/new"), new() { ["Title"] = "Read 30 charts", ["Credit"] = "Coauthor" }, "Send it");
        Assert.Contains("Waiting for Dana Okafor to agree", task.Words, StringComparison.Ordinal);
        var agree = await mentor.GetAsync((await MailAsync("wrote down a task")).Action!.Url);
        await mentor.SubmitAsync(agree, [], "Agree");
        Assert.Contains("Credit agreed", (await _trainee.GetAsync($"{Home}/tasks")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pausing_and_ending_ask_for_what_they_need()
    {
        var page = await _trainee.GetAsync($"{Home}/standing");
        var past = await _trainee.SubmitAsync(page, new() { ["Until"] = "2020-01-01" }, "Pause");
        Assert.Contains("Choose a day after today", past.Words, StringComparison.Ordinal);
        var paused = await _trainee.SubmitAsync(past, new() { ["Until"] = "" }, "Pause");
        Assert.Contains("No clock runs and nothing is sent", paused.Words, StringComparison.Ordinal);

        var ended = await _trainee.SubmitAsync(
            await _trainee.GetAsync($"{Home}/standing"), new() { ["Because"] = "Completed", ["Thanks"] = "Thank you." }, "End the mentorship");
        Assert.Contains("Ended on July 6, 2026.", ended.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compact")]
    [InlineData("meeting")]
    [InlineData("contribution")]
    [InlineData("opportunity")]
    [InlineData("task")]
    [InlineData("application")]
    public async Task A_made_up_link_says_that_it_does_not_work(string word)
    {
        using var visitor = _site.Visitor();

        var page = await visitor.GetAsync($"/by-mail/{word}/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        Assert.Equal((HttpStatusCode.Gone, "This link no longer works"), (page.Status, page.Heading));
    }

    private async Task<TestPage> ScheduleAsync() =>
        await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/meetings/schedule"), [], "Send the invitation");

    private async Task<TestPage> SetGoalAsync() => await _trainee.SubmitAsync(
        await _trainee.GetAsync($"{Home}/goals/new"), new() { ["Title"] = "An abstract", ["DueOn"] = "2026-12-01" }, "Set the goal");

    private async Task<TestBrowser> SignInAgainAsync()
    {
        var browser = _site.Visitor();
        await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-in"), new() { ["Email"] = "ana.ruiz@example.edu", ["Password"] = TestSite.Password });
        return browser;
    }

    private Task<MailDraft> MailAsync(string subjectPart) => _site.RunAsync<IServiceProvider, MailDraft>(async services =>
    {
        var mails = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>().Where(mail => mail.ToEmail == _mentor.Email).ToListAsync();
        return mails.Select(mail => services.GetRequiredService<Mailbox>().Read(mail)!)
            .Last(draft => draft.Subject.Contains(subjectPart, StringComparison.Ordinal));
    });
}
