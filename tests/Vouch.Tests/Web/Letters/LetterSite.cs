using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Letters;

/// <summary>A trainee in one browser, a mentor without an account in another, and half a year of records.</summary>
internal sealed class LetterSite : IAsyncDisposable
{
    /// <summary>Planted in the letter to find out who can see it.</summary>
    public const string Sentinel = "QUINCEPORPOISE";

    public const string Text = $"I have known Maya Osei for six months as her research mentor. {Sentinel} she rebuilt the dataset. [1]";

    private LetterSite(TestSite site, TestBrowser trainee, TestBrowser mentor) => (Site, Trainee, Mentor) = (site, trainee, mentor);

    public TestSite Site { get; }

    public TestBrowser Trainee { get; }

    public TestBrowser Mentor { get; }

    public Person TraineePerson { get; private init; } = null!;

    public Mentorship Mentorship { get; private init; } = null!;

    public static async Task<LetterSite> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var site = await TestSite.StartAsync(settings: settings);
        var now = site.Clock.GetUtcNow();
        var (browser, trainee) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        var mentor = Person.Create("Ruth Okafor", "ruth@example.edu", Roles.Mentor, now).Value;
        var second = Person.Create("Luis Prado", "luis@example.edu", Roles.Mentor, now).Value;
        var mentorship = Mentorship.Begin(trainee.Id, mentor.Id, now.AddDays(-190)).Value;
        await site.SaveAsync(mentor, second, mentorship, Mentorship.Begin(trainee.Id, second.Id, now.AddDays(-30)).Value);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var contribution = Contribution.Propose(
            mentorship,
            trainee.Id,
            new("Sepsis dataset", "data lead", "The study had no clean data.", "Maya rebuilt the dataset.", "The abstract went out on time."),
            today.AddDays(-60),
            today.AddDays(-30),
            null,
            now.AddDays(-29)).Value;
        contribution.Confirm(mentor.Id, "", now.AddDays(-28));
        await site.SaveAsync(contribution);
        return new LetterSite(site, browser, site.Visitor()) { TraineePerson = trainee, Mentorship = mentorship };
    }

    public async Task<TestPage> AskAsync(string? access)
    {
        var form = await Trainee.GetAsync($"/letters/ask/{Mentorship.Id}?purpose=Residency");
        var fields = new Dictionary<string, string>
        {
            ["Specialty"] = "Internal Medicine",
            ["HopesFor"] = "The sepsis study.",
            ["WantedOn"] = "2026-08-10",
            ["DeadlineOn"] = "2026-08-20",
            ["Destinations"] = "eras",
            ["References[eras]"] = "LTR-1",
            ["Signature"] = "Maya Osei",
        };
        if (access is not null)
        {
            fields["Access"] = access;
        }

        return await Trainee.SubmitAsync(form, fields, "Send the request");
    }

    /// <summary>Asks, and accepts by mail; answers with the desk.</summary>
    public async Task<TestPage> AcceptedAsync(string access = nameof(AccessChoice.Waived))
    {
        await AskAsync(access);
        var invitation = await Mentor.GetAsync(await LinkAsync("asks you for a letter"));
        return await Mentor.SubmitAsync(invitation, new() { ["CanBeStrong"] = "true" }, "Accept, and open the desk");
    }

    /// <summary>The letter written and signed; answers with the hand-over page.</summary>
    public async Task<TestPage> SignedAsync(string access = nameof(AccessChoice.Waived))
    {
        var desk = await AcceptedAsync(access);
        return await SignAsync(await Mentor.SubmitAsync(desk, new() { ["Text"] = Text }, "Save and check"));
    }

    public Task<TestPage> SignAsync(TestPage desk, string? text = null)
    {
        var fields = new Dictionary<string, string>
        {
            ["SignedAs"] = "Ruth Okafor, MD",
            ["SignerTitle"] = "Professor of Medicine",
            ["Institution"] = "Lakeside University",
            ["Contact"] = "ruth@example.edu",
        };
        if (text is not null)
        {
            fields["Text"] = text;
        }

        return Mentor.SubmitAsync(desk, fields, "Sign the letter");
    }

    public async Task<string> LinkAsync(string subject) =>
        (await MailsAsync()).Last(mail => mail.Subject.Contains(subject, StringComparison.Ordinal)).Action!.Url;

    public Task<List<MailDraft>> MailsAsync() => Site.RunAsync<IServiceProvider, List<MailDraft>>(async services =>
    {
        var mails = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>().ToListAsync();
        return [.. mails.Select(mail => services.GetRequiredService<Mailbox>().Read(mail)!)];
    });

    public Task<LetterRequest> RequestAsync() =>
        Site.RunAsync<AppDbContext, LetterRequest>(db => db.Set<LetterRequest>().AsNoTracking().SingleAsync());

    public async ValueTask DisposeAsync()
    {
        Trainee.Dispose();
        Mentor.Dispose();
        await Site.DisposeAsync();
    }
}
