using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.People;
using Vouch.Pdf;

namespace Vouch.Tests.Web.Letters;

/// <summary>A waived letter on every route of the running application, as its trainee. A new route is walked without being named here.</summary>
public sealed partial class ConfidentialityTests
{
    /// <summary>Who else but the writer can knock: the trainee, a visitor, and every kind of account.</summary>
    public static TheoryData<string> Readers { get; } =
        ["the trainee", "a visitor", nameof(Roles.Trainee), nameof(Roles.Mentor), nameof(Roles.Advisor), nameof(Roles.Administrator)];

    [Theory, MemberData(nameof(Readers))]
    public async Task Nobody_but_the_writer_finds_a_waived_letter_on_any_route_in_any_format(string reader)
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.KeepPhraseAsync(await letters.SignedAsync(), $"A phrase about {LetterSite.Sentinel.ToLowerInvariant()}.");
        var ids = await LetterRoutes.IdsAsync(letters);
        using var browser = await BrowserOfAsync(letters, reader);
        var routes = LetterRoutes.All(letters);
        Assert.Contains(routes, route => route.RoutePattern.RawText == "by-mail/write/{token}/letter.pdf");
        Assert.Contains(routes, route => route.RoutePattern.RawText == "by-mail/write/{token}/phrases");
        Assert.Contains(routes, route => route.RoutePattern.RawText == "letters/read/{letterId:guid}");
        Assert.Contains(routes, route => route.RoutePattern.RawText == "verify/{id}");

        var urls = new HashSet<string>();
        foreach (var route in routes)
        {
            urls.UnionWith((await LetterRoutes.HandlersAsync(letters, route, "Get")).SelectMany(query => LetterRoutes.Urls(route, ids).Select(url => url + query)));
        }

        foreach (var (index, url) in urls.Index())
        {
            // Elsewhere, what one account gets in one format, all get in all.
            foreach (var (method, header, value) in reader == "the trainee" || LetterRoutes.AboutLetters().IsMatch(url) ? LetterRoutes.Formats : LetterRoutes.Formats[..1])
            {
                using var request = new HttpRequestMessage(method, new Uri(url, UriKind.Relative));
                request.Headers.TryAddWithoutValidation(header, value);
                request.Headers.Add(AddressFromHeader.Header, $"10.1.{index / 250}.{index % 250}");
                await AssertSilentAsync(await browser.Client.SendAsync(request), $"{method} {url} ({header}: {value}) as {reader}");
            }
        }

        Assert.DoesNotContain(letters.Site.Logs.Lines, line => line.Contains(LetterSite.Sentinel, StringComparison.OrdinalIgnoreCase));
    }

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
    public async Task Pressing_any_button_of_the_letter_pages_tells_the_trainee_nothing_of_a_waived_letter()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.SignedAsync();
        var ids = await LetterRoutes.IdsAsync(letters);
        var form = await letters.Trainee.GetAsync($"/letters/ask/{letters.Mentorship.Id}");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var presses = new HashSet<string>();
        foreach (var route in LetterRoutes.All(letters).Where(route => LetterRoutes.AboutLetters().IsMatch($"/{route.RoutePattern.RawText}")))
        {
            presses.UnionWith((await LetterRoutes.HandlersAsync(letters, route, "Post")).SelectMany(query => LetterRoutes.Urls(route, ids).Select(url => url + query)));
        }

        Assert.Contains(presses, press => press.EndsWith("handler=Revoke", StringComparison.Ordinal));
        var pressed = 0;
        foreach (var press in presses)
        {
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(press, UriKind.Relative)) { Content = content };
            request.Headers.Add(AddressFromHeader.Header, $"10.2.0.{++pressed % 250}");
            await AssertSilentAsync(await letters.Trainee.Client.SendAsync(request), press);
        }
    }

    [Fact]
    public async Task A_letter_that_was_not_waived_is_found_by_the_same_walk()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.SignedAsync(nameof(AccessChoice.Kept));
        var letter = await letters.Site.RunAsync<AppDbContext, LetterId>(db => db.Set<Letter>().Select(l => l.Id).SingleAsync());
        var page = await letters.Trainee.GetAsync($"/letters/read/{letter}");
        Assert.Contains(LetterSite.Sentinel, page.Text, StringComparison.Ordinal);
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

    private static async Task<TestBrowser> BrowserOfAsync(LetterSite letters, string reader) => reader switch
    {
        "the trainee" => letters.Trainee,
        "a visitor" => letters.Site.Visitor(),
        _ => (await letters.Site.SignedInAsync("Somebody Else", Enum.Parse<Roles>(reader))).Browser,
    };

    private static async Task AssertSilentAsync(HttpResponseMessage response, string url)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.True((int)response.StatusCode != 429, $"{url} was not looked at: too many tries.");
        Assert.DoesNotContain(LetterSite.Sentinel, Encoding.UTF8.GetString(bytes), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(LetterSite.Sentinel, response.Headers.ToString() + response.Content.Headers, StringComparison.OrdinalIgnoreCase);
        if (PdfText.IsPdf(bytes))
        {
            Assert.DoesNotContain(LetterSite.Sentinel, PdfText.Read(bytes), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string WithoutTokens(string html) => Token().Replace(html, "");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Token();
}
