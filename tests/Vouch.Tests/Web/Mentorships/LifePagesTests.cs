using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Mentorships;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Mentorships;

/// <summary>What keeps a mentorship alive, as a browser without JavaScript and a mentor without an account meet it.</summary>
public sealed class LifePagesTests : IAsyncLifetime
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
    public async Task The_mentors_desk_answers_everything_and_opening_it_changes_nothing()
    {
        await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/compact"), new() { ["SignedName"] = "Ana Ruiz" }, "Save, and send it when signed");
        using var mentor = _site.Visitor();
        var address = await DeskAsync();

        await mentor.GetAsync(address);
        var desk = await mentor.GetAsync(address);
        Assert.Equal("What waits for you", desk.Heading);
        Assert.Contains("Asks you to read and sign your compact.", desk.Words, StringComparison.Ordinal);

        var compact = await mentor.SubmitAsync(desk, [], "Read and sign for Ana Ruiz");
        Assert.Contains("Sign it as it is", compact.Words, StringComparison.Ordinal);

        var seen = await mentor.SubmitAsync(await mentor.GetAsync(address), [], "Seen; give me a week for Ana Ruiz");
        Assert.Contains("nobody reminds you this week", seen.Words, StringComparison.Ordinal);
        var asked = await mentor.SubmitAsync(seen, [], "I have not heard from Ana Ruiz");
        Assert.Contains("We have written to them", asked.Words, StringComparison.Ordinal);
        var undated = await mentor.SubmitAsync(asked, [], "I am away then");
        Assert.Contains("Choose the first and the last day.", undated.Document.QuerySelector("#error-summary")!.TextContent, StringComparison.Ordinal);
        var away = await mentor.SubmitAsync(undated, new() { ["From"] = "2026-08-01", ["Through"] = "2026-08-14" }, "I am away then");
        Assert.Contains("August 1, 2026 to August 14, 2026", away.Words, StringComparison.Ordinal);
        var weekly = await mentor.SubmitAsync(away, new() { ["Rhythm"] = "Weekly", ["Day"] = "Friday" }, "Keep it so");
        Assert.Contains("Kept.", weekly.Words, StringComparison.Ordinal);
        Assert.Equal("Weekly", weekly.Document.QuerySelector("input[name=Rhythm][checked]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Gone, (await mentor.GetAsync("/by-mail/mentees/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).Status);
    }

    [Fact]
    public async Task How_it_is_going_is_one_press_and_the_other_never_sees_it()
    {
        _site.Clock.Advance(TimeSpan.FromDays(31));
        await RunAsync("mentorships.ask-pulses");
        using var mentor = _site.Visitor();
        var page = await mentor.GetAsync((await MailAsync("How is it going with Ana Ruiz?")).Action!.Url);

        var done = await mentor.SubmitAsync(page, new() { ["Words"] = "We talk past each other." }, "Mixed");

        Assert.Contains("Your answer is kept. Only you see it.", done.Words, StringComparison.Ordinal);
        Assert.Contains("We talk past each other.", (await mentor.GetAsync((await MailAsync("How is it going with Ana Ruiz?")).Action!.Url)).Text, StringComparison.Ordinal);
        await SignInAgainAsync();
        var own = await _trainee.GetAsync($"{Home}/pulse");
        Assert.DoesNotContain("past each other", own.Text, StringComparison.Ordinal);
        Assert.Contains("You said: Going well", (await _trainee.SubmitAsync(own, [], "Going well")).Words, StringComparison.Ordinal);
        Assert.Contains("of 100", (await _trainee.GetAsync(Home)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _trainee.GetAsync("/mentorships/health")).Status);
    }

    [Fact]
    public async Task An_introduction_is_asked_for_named_and_made_without_any_account_but_the_trainees()
    {
        var empty = await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/introductions"), [], "Ask Dana Okafor");
        Assert.Contains("Say in a few sentences", empty.Document.QuerySelector("#error-summary")!.TextContent, StringComparison.Ordinal);
        await _trainee.SubmitAsync(empty, new() { ["Hope"] = "Somebody who runs a free clinic." }, "Ask Dana Okafor");

        using var visitor = _site.Visitor();
        var form = await visitor.GetAsync((await MailAsync("would introduce them to somebody")).Action!.Url);
        Assert.Contains("Somebody who runs a free clinic.", form.Words, StringComparison.Ordinal);
        var wrong = await visitor.SubmitAsync(form, new() { ["OtherName"] = "Noor Haddad", ["OtherEmail"] = "noor", ["Words"] = "You should meet." }, "Ask them");
        Assert.Contains("Enter an e-mail address", wrong.Document.QuerySelector("#error-summary")!.TextContent, StringComparison.Ordinal);
        await visitor.SubmitAsync(wrong, new() { ["OtherEmail"] = "noor@clinic.org" }, "Ask them");
        Assert.DoesNotContain("noor@clinic.org", (await _trainee.GetAsync($"{Home}/introductions")).Text, StringComparison.Ordinal);

        var question = await visitor.GetAsync((await MailAsync("would like to introduce Ana Ruiz to you")).Action!.Url);
        Assert.DoesNotContain("ana.ruiz@", question.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync(question, [], "Yes, they may write to me");

        Assert.Contains("noor@clinic.org", (await _trainee.GetAsync($"{Home}/introductions")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_keeps_what_is_ticked_and_names_what_nobody_covers()
    {
        var map = await _trainee.GetAsync("/mentorships/map");
        Assert.Equal("Who covers what", map.Heading);
        var kept = await _trainee.SubmitAsync(map, new() { ["covers"] = $"{_mentorship.Id}:Research" }, "Keep this map");

        Assert.Single(kept.Document.QuerySelectorAll("input[type=checkbox][checked]"));
        var (stranger, _) = await _site.SignedInAsync("Sam Stranger", Roles.Trainee);
        using (stranger)
        {
            Assert.Contains("No mentor yet", (await stranger.GetAsync("/mentorships/map")).Words, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Home}/introductions")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Home}/pulse")).Status);
        }
    }

    [Fact]
    public async Task A_usual_day_is_kept_and_proposed()
    {
        var page = await _trainee.SubmitAsync(await _trainee.GetAsync($"{Home}/meetings/schedule"), new() { ["Nth"] = "2", ["Weekday"] = "Tuesday" }, "Propose it so");

        Assert.Contains("the second Tuesday of the month, as you chose", page.Words, StringComparison.Ordinal);
        Assert.Equal("2026-07-14", page.Document.QuerySelector("#Date")!.GetAttribute("value"));
    }

    private async Task SignInAgainAsync()
    {
        _trainee.Dispose();
        _trainee = _site.Visitor();
        await _trainee.SubmitAsync(
            await _trainee.GetAsync("/account/sign-in"), new() { ["Email"] = "ana.ruiz@example.edu", ["Password"] = TestSite.Password });
    }

    private async Task<string> DeskAsync() =>
        await _site.RunAsync((OpenMentorDesk open) => open.ExecuteAsync(new(_mentor.Id), TestContext.Current.CancellationToken));

    private Task<bool> RunAsync(string job) => _site.RunAsync(async (IServiceProvider services) =>
    {
        await services.GetServices<IRecurringJob>().Single(candidate => candidate.Name == job).RunAsync(TestContext.Current.CancellationToken);
        return true;
    });

    private Task<MailDraft> MailAsync(string subject) => _site.RunAsync(async (IServiceProvider services) =>
    {
        var mails = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>().OrderBy(mail => mail.QueuedAt).ToListAsync();
        return mails.Select(mail => services.GetRequiredService<Mailbox>().Read(mail)!).Last(mail => mail.Subject.Contains(subject, StringComparison.Ordinal));
    });
}
