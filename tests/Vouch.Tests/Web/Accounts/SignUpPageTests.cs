using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Mail;
using Vouch.App.Persistence;

namespace Vouch.Tests.Web.Accounts;

public sealed class SignUpPageTests
{
    [Fact]
    public async Task A_trainee_signs_up_confirms_by_mail_and_signs_in()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();

        var sent = await browser.SubmitAsync(await browser.GetAsync("/account/sign-up"), Form("maya@example.edu"));
        Assert.Contains("maya@example.edu", sent.Words, StringComparison.Ordinal);

        var early = await SignInAsync(browser, "maya@example.edu");
        Assert.Contains("Confirm your e-mail address first", early.Text, StringComparison.Ordinal);

        var confirm = await browser.GetAsync((await MailAsync(site, "Confirm")).Action!.Url);
        Assert.Equal("/account/sign-in", (await browser.SubmitAsync(confirm, [])).Path);

        await SignInAsync(browser, "maya@example.edu");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/sign-out")).Status);
    }

    [Fact]
    public async Task An_address_that_has_an_account_gets_a_mail_and_the_page_says_nothing_of_it()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();
        var first = await browser.SubmitAsync(await browser.GetAsync("/account/sign-up"), Form("maya@example.edu"));

        var second = await browser.SubmitAsync(await browser.GetAsync("/account/sign-up"), Form("Maya@Example.edu"));

        Assert.Equal(Words(first), Words(second));
        Assert.NotNull(await MailAsync(site, "You already have"));

        static string Words(TestPage page) => page.Words.Replace("Maya@Example.edu", "maya@example.edu", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_field_is_named_and_nothing_is_made()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();

        var page = await browser.SubmitAsync(await browser.GetAsync("/account/sign-up"), new() { ["Email"] = "maya@example.edu", ["Password"] = TestSite.Password });

        Assert.Contains("Enter your name.", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await site.RunAsync<AppDbContext, int>(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task Opening_the_confirmation_link_changes_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();
        await browser.SubmitAsync(await browser.GetAsync("/account/sign-up"), Form("maya@example.edu"));

        await browser.GetAsync((await MailAsync(site, "Confirm")).Action!.Url);

        Assert.False(await site.RunAsync<AppDbContext, bool>(db => db.Users.AnyAsync(account => account.EmailConfirmed)));
    }

    private static async Task<TestPage> SignInAsync(TestBrowser browser, string email) =>
        await browser.SubmitAsync(await browser.GetAsync("/account/sign-in"), new() { ["Email"] = email, ["Password"] = TestSite.Password });

    private static Dictionary<string, string> Form(string email) =>
        new() { ["Name"] = "Maya Osei", ["Email"] = email, ["Password"] = TestSite.Password, ["As"] = "Trainee" };

    private static Task<MailDraft> MailAsync(TestSite site, string subjectStart) => site.RunAsync<IServiceProvider, MailDraft>(async services =>
    {
        var mails = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>().ToListAsync();
        return mails.Select(services.GetRequiredService<Mailbox>().Read)
            .First(draft => draft!.Subject.StartsWith(subjectStart, StringComparison.Ordinal))!;
    });
}
