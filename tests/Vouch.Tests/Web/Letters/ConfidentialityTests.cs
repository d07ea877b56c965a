using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Pdf;

namespace Vouch.Tests.Web.Letters;

/// <summary>A waived letter on every route of the running application, as its trainee. A new route is walked without being named here.</summary>
public sealed partial class ConfidentialityTests
{
    [Fact]
    public async Task A_trainee_finds_nothing_of_a_waived_letter_on_any_route()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.SignedAsync();
        var ids = await IdsAsync(letters);
        var routes = Routes(letters);
        Assert.Contains(routes, route => route.RoutePattern.RawText == "by-mail/write/{token}/letter.pdf");
        Assert.Contains(routes, route => route.RoutePattern.RawText == "letters/read/{letterId:guid}");

        foreach (var url in routes.SelectMany(route => Urls(route, ids)).Distinct())
        {
            await AssertSilentAsync(await letters.Trainee.Client.GetAsync(new Uri(url, UriKind.Relative)), url);
        }
    }

    [Fact]
    public async Task Pressing_any_button_of_the_letter_pages_tells_the_trainee_nothing_of_a_waived_letter()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.SignedAsync();
        var ids = await IdsAsync(letters);
        var form = await letters.Trainee.GetAsync($"/letters/ask/{letters.Mentorship.Id}");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var presses = Routes(letters)
            .Where(route => route.RoutePattern.RawText?.StartsWith("letters", StringComparison.Ordinal) == true)
            .SelectMany(route => Handlers(route).SelectMany(handler => Urls(route, ids).Select(url => $"{url}?handler={handler}")))
            .Distinct()
            .ToList();
        Assert.Contains(presses, press => press.EndsWith("handler=Revoke", StringComparison.Ordinal));
        foreach (var press in presses)
        {
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            await AssertSilentAsync(await letters.Trainee.Client.PostAsync(new Uri(press, UriKind.Relative), content), press);
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

    private static List<RouteEndpoint> Routes(LetterSite letters) =>
        [.. letters.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private static async Task<List<string>> IdsAsync(LetterSite letters)
    {
        var letter = await letters.Site.RunAsync<AppDbContext, Letter>(db => db.Set<Letter>().AsNoTracking().SingleAsync());
        return [letter.Id.ToString(), letter.RequestId.ToString(), letters.Mentorship.Id.ToString(), letter.WriterId.ToString(), letter.TraineeId.ToString()];
    }

    // Every parameter takes each id; a link's token takes one, since links are limited to so many tries a minute.
    private static IEnumerable<string> Urls(RouteEndpoint route, List<string> ids)
    {
        var parameters = route.RoutePattern.Parameters.Select(parameter => parameter.Name).ToList();
        var values = parameters.Count == 0 ? [""] : parameters.Contains("token") ? ids.Take(1) : ids;
        return values.Select(value => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment =>
            string.Concat(segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
                _ => value,
            })))));
    }

    private static IEnumerable<string> Handlers(RouteEndpoint route)
    {
        var page = route.Metadata.GetMetadata<CompiledPageActionDescriptor>();
        return page is null
            ? ["", "Nudge", "Withdraw", "Revoke", "Confirm", "Open"]
            : page.HandlerMethods.Where(method => method.HttpMethod == "Post").Select(method => method.Name ?? "");
    }

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
