using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Mentorships;

public sealed class JointMeetingPagesTests
{
    [Fact]
    public async Task A_trainee_calls_two_mentors_who_answer_from_their_mail_and_closes_the_meeting()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, trainee) = await site.SignedInAsync("Ana Ruiz", Roles.Trainee);
        var now = site.Clock.GetUtcNow();
        var mentors = new[] { "Dana Okafor", "Sol Ibarra" }.Select(name => Person.Create(name, $"{name[..3]}@hospital.org", Roles.Mentor, now).Value).ToArray();
        await site.SaveAsync(mentors);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/mentorships/joint/new")).Status);
        var mentorships = mentors.Select(mentor => Mentorship.Begin(trainee.Id, mentor.Id, now).Value).ToArray();
        await site.SaveAsync(mentorships);

        var form = await browser.GetAsync("/mentorships/joint/new");
        Assert.Equal(2, form.Document.QuerySelectorAll("input[name=Mentors][checked]").Length);
        var page = await browser.SubmitAsync(form, new() { ["Agenda"] = "Which specialty?\nWho reads the abstract?" }, "Invite them");
        Assert.Contains("No answer yet", page.Words, StringComparison.Ordinal);

        using var mentor = site.Visitor();
        var invitation = await mentor.GetAsync(await LinkAsync(site, mentors[0]));
        Assert.Contains("Sol Ibarra", invitation.Words, StringComparison.Ordinal);
        Assert.Contains("Who reads the abstract?", invitation.Words, StringComparison.Ordinal);
        var yes = await mentor.SubmitAsync(invitation, new() { ["Note"] = "With pleasure." }, "Yes, I will be there");
        Assert.Contains("Ana Ruiz knows that you will be there.", yes.Words, StringComparison.Ordinal);
        var no = await mentor.SubmitAsync(await mentor.GetAsync(await LinkAsync(site, mentors[1])), [], "No");
        Assert.Contains("cannot come", no.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Who reads the abstract?", (await mentor.GetAsync(await LinkAsync(site, mentors[1]))).Words, StringComparison.Ordinal);

        page = await browser.GetAsync(page.Path);
        Assert.Contains("With pleasure.", page.Words, StringComparison.Ordinal);
        page = await browser.SubmitAsync(page, new() { ["Agenda"] = "One point" }, "Keep agenda and notes");
        Assert.Equal("One point", page.Document.QuerySelector("#Agenda")!.TextContent.Trim());
        var moved = await browser.SubmitAsync(page, new() { ["Minutes"] = "5" }, "Move it");
        Assert.Contains("Choose between 10 minutes and 4 hours.", moved.Words, StringComparison.Ordinal);
        Assert.Contains("1 of 2 mentors have said yes", (await browser.GetAsync("/mentorships")).Words, StringComparison.Ordinal);
        var (stranger, _) = await site.SignedInAsync("Sam Stranger", Roles.Trainee);
        using (stranger)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page.Path)).Status);
        }
    }

    [Fact]
    public async Task Fewer_than_two_is_said_at_the_list()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, trainee) = await site.SignedInAsync("Ana Ruiz", Roles.Trainee);
        var now = site.Clock.GetUtcNow();
        var mentors = new[] { "Dana Okafor", "Sol Ibarra", "Kim Vance" }.Select(name => Person.Create(name, $"{name[..3]}@hospital.org", Roles.Mentor, now).Value).ToArray();
        await site.SaveAsync(mentors);
        await site.SaveAsync([.. mentors.Select(mentor => Mentorship.Begin(trainee.Id, mentor.Id, now).Value)]);

        var page = await browser.SubmitAsync(await browser.GetAsync("/mentorships/joint/new"), [], "Invite them");

        Assert.Contains("Choose at least two mentors.", page.Document.QuerySelector("#error-summary a[href='#Mentors']")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<string> LinkAsync(TestSite site, Person person) => site.RunAsync<IServiceProvider, string>(async services =>
    {
        var mail = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>().Where(mail => mail.ToEmail == person.Email).OrderBy(mail => mail.Id).LastAsync();
        return services.GetRequiredService<Mailbox>().Read(mail)!.Action!.Url;
    });
}
