using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships;
using Vouch.App.Persistence;
using Vouch.Domain.Calendars;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;
using Vouch.Tests.App.Calendars;

namespace Vouch.Tests.Web.Mentorships;

public sealed class BusyTimesPageTests
{
    private const string Calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Kept to myself\r\nDTSTART:20260709T153000Z\r\nDTEND:20260709T170000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:oops\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    [Fact]
    public async Task An_address_is_read_at_once_named_by_its_host_and_taken_away_with_one_press()
    {
        await using var service = await CalendarServer.StartAsync(context => context.Response.WriteAsync(Calendar));
        await using var site = await TestSite.StartAsync(settings: new() { ["Calendars:AllowLoopback"] = "true" });
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);

        var read = await browser.SubmitAsync(await browser.GetAsync("/mentorships/busy"), new() { ["CalendarAddress"] = $"{service.Address}/secret-key.ics" }, "Read my calendar");

        Assert.Contains("Your calendar at 127.0.0.1", read.Words, StringComparison.Ordinal);
        Assert.Contains("2 entries, one busy time ahead", read.Words, StringComparison.Ordinal);
        Assert.Contains("One entry, at line 9 of the calendar, could not be read", read.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept to myself", read.Text, StringComparison.Ordinal);
        Assert.Contains("We have just looked.", (await browser.SubmitAsync(read, [], "Read it again now")).Words, StringComparison.Ordinal);
        var gone = await browser.SubmitAsync(await browser.GetAsync("/mentorships/busy"), [], "Take my calendar away");
        Assert.DoesNotContain("127.0.0.1", gone.Words, StringComparison.Ordinal);
        Assert.Equal(0, await site.RunAsync<AppDbContext, int>(db => db.Set<BusyCalendar>().CountAsync()));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_its_field_and_the_address_stays_to_be_mended()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        var page = await browser.GetAsync("/mentorships/busy");

        var inside = await browser.SubmitAsync(page, new() { ["CalendarAddress"] = "https://127.0.0.1/a.ics" }, "Read my calendar");
        Assert.Contains("does not lead to a site on the public internet", inside.Document.QuerySelector("#error-summary a[href='#CalendarAddress']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://127.0.0.1/a.ics", inside.Document.QuerySelector("#CalendarAddress")!.GetAttribute("value"));
        Assert.Contains("Choose the file first.", (await browser.SubmitAsync(page, [], "Read this file")).Document.QuerySelector("#error-summary a[href='#CalendarFile']")!.TextContent, StringComparison.Ordinal);
        using var visitor = site.Visitor();
        Assert.NotEqual("When you are busy", (await visitor.GetAsync("/mentorships/busy")).Heading);
    }

    [Fact]
    public async Task A_mentor_without_an_account_does_it_on_the_page_of_their_mail()
    {
        await using var service = await CalendarServer.StartAsync(context => context.Response.WriteAsync(Calendar));
        await using var site = await TestSite.StartAsync(settings: new() { ["Calendars:AllowLoopback"] = "true" });
        var now = site.Clock.GetUtcNow();
        var (mentor, trainee) = (Person.Create("Dana Okafor", "dana@hospital.org", Roles.Mentor, now).Value, Person.Create("Ana Ruiz", "ana@school.edu", Roles.Trainee, now).Value);
        await site.SaveAsync(mentor, trainee);
        await site.SaveAsync(Mentorship.Begin(trainee.Id, mentor.Id, now).Value);
        var address = await site.RunAsync<IServiceProvider, string>(async services =>
        {
            var path = ((MentorDesk)services.GetService(typeof(MentorDesk))!).Issue(mentor.Id);
            await ((AppDbContext)services.GetService(typeof(AppDbContext))!).SaveChangesAsync();
            return path;
        });
        using var browser = site.Visitor();

        var read = await browser.SubmitAsync(await browser.GetAsync(address), new() { ["CalendarAddress"] = service.Address }, "Read my calendar");
        Assert.Contains("The times we propose leave out what is taken.", read.Words, StringComparison.Ordinal);
        var gone = await browser.SubmitAsync(read, [], "Take my calendar away");

        Assert.Equal(HttpStatusCode.OK, gone.Status);
        Assert.Contains("Your calendar is gone from here.", gone.Words, StringComparison.Ordinal);
    }
}
