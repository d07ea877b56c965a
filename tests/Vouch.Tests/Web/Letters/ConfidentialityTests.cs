using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;

namespace Vouch.Tests.Web.Letters;

/// <summary>What a waived letter's trainee could learn without reading it. Who reads it on which address is held by the walk of docs/visibility.md.</summary>
public sealed partial class ConfidentialityTests
{
    [Fact]
    public async Task The_logs_of_a_letters_whole_way_hold_no_usable_link()
    {
        await using var letters = await LetterSite.StartAsync();
        var handOver = await letters.SignedAsync();
        await letters.Mentor.SubmitAsync(handOver, [], "I have uploaded it to ERAS");
        await letters.Mentor.GetAsync(handOver.Path.Replace("hand-over", "nothing-here", StringComparison.Ordinal));
        var token = handOver.Path.Split('/')[3];
        Assert.Equal(32, token.Length);
        Assert.DoesNotContain(letters.Site.Logs.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writing_a_newer_version_changes_nothing_the_trainee_can_see_before_it_is_signed()
    {
        await using var letters = await LetterSite.StartAsync();
        var handOver = await letters.SignedAsync();
        var request = await letters.RequestAsync();
        string[] urls = [$"/letters/{request.Id}", "/letters", "/"];
        var before = new List<string>();
        foreach (var url in urls)
        {
            before.Add(WithoutTokens((await letters.Trainee.GetAsync(url)).Text));
        }

        var desk = await letters.Mentor.SubmitAsync(handOver, [], "Write a newer version");
        await letters.Mentor.SubmitAsync(desk, new() { ["Text"] = LetterSite.Text + " More." }, "Save and check");
        foreach (var (url, text) in urls.Zip(before))
        {
            Assert.Equal(text, WithoutTokens((await letters.Trainee.GetAsync(url)).Text));
        }

        Assert.Single(await letters.MailsAsync(), mail => mail.ToEmail == letters.TraineePerson.Email);
    }

    [Fact]
    public async Task Writing_more_changes_nothing_the_trainee_can_see()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.Mentor.SubmitAsync(await letters.AcceptedAsync(), new() { ["Text"] = "Short." }, "Save and check");
        var url = $"/letters/{(await letters.RequestAsync()).Id}";
        var before = await letters.Trainee.GetAsync(url);

        letters.Site.Clock.Advance(TimeSpan.FromHours(3));
        var longer = string.Join(' ', Enumerable.Repeat(LetterSite.Text, 20));
        Assert.Equal("Letter for Maya Osei", (await letters.Mentor.SubmitAsync(desk, new() { ["Text"] = longer }, "Save and check")).Heading);

        Assert.Equal(WithoutTokens(before.Text), WithoutTokens((await letters.Trainee.GetAsync(url)).Text));
    }

    [Fact]
    public async Task Neither_mails_nor_the_audit_trail_carry_a_word_of_the_letter()
    {
        await using var letters = await LetterSite.StartAsync();
        var handOver = await letters.SignedAsync();
        await letters.Mentor.SubmitAsync(handOver, [], "I have uploaded it to ERAS");

        var mails = await letters.MailsAsync();
        Assert.Contains(mails, mail => mail.ToEmail == letters.TraineePerson.Email);
        Assert.All(mails, mail => Assert.DoesNotContain(
            string.Join('\n', [mail.Subject, .. mail.Paragraphs, mail.Closing ?? ""]).Split('\n'),
            line => line.Contains(LetterSite.Sentinel, StringComparison.Ordinal)));
        Assert.All(mails, mail => Assert.Null(mail.Attachments));
        var trail = await letters.Site.RunAsync<AppDbContext, List<AuditEntry>>(db => db.Set<AuditEntry>().ToListAsync());
        Assert.Contains(trail, entry => entry.Action == "letter.signed");
        Assert.DoesNotContain(trail, entry => (entry.Action + entry.Subject).Contains(LetterSite.Sentinel, StringComparison.Ordinal));
    }

    private static string WithoutTokens(string html) => Token().Replace(html, "");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Token();
}
