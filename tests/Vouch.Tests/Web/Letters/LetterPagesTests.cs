using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Vouch.Domain.Letters;

namespace Vouch.Tests.Web.Letters;

public sealed class LetterPagesTests
{
    [Fact]
    public async Task A_letter_goes_from_readiness_to_the_portal_without_an_account_for_the_mentor()
    {
        await using var letters = await LetterSite.StartAsync();
        var readiness = await letters.Trainee.GetAsync($"/letters/readiness/{letters.Mentorship.Id}");
        Assert.Contains("first-hand", readiness.Words, StringComparison.Ordinal);

        var handOver = await letters.SignedAsync();
        Assert.Equal("Signed. Now hand it over", handOver.Heading);
        var file = await letters.Mentor.Client.GetAsync(new Uri(handOver.Link("Download the PDF")!.GetAttribute("href")!, UriKind.Relative));
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);

        Assert.Equal("Handed over", (await letters.Mentor.SubmitAsync(handOver, [], "I have uploaded it to ERAS")).Heading);
        var request = await letters.RequestAsync();
        var page = await letters.Trainee.GetAsync($"/letters/{request.Id}");
        var confirmed = await letters.Trainee.SubmitAsync(page, [], "I see it in ERAS");
        Assert.Contains("Seen in the portal", confirmed.Words, StringComparison.Ordinal);
        Assert.Equal(LetterRequestStatus.Confirmed, (await letters.RequestAsync()).Status);
    }

    [Fact]
    public async Task Neither_choice_about_reading_is_made_for_the_trainee()
    {
        await using var letters = await LetterSite.StartAsync();
        var form = await letters.Trainee.GetAsync($"/letters/ask/{letters.Mentorship.Id}");
        var choices = form.Document.QuerySelectorAll<IHtmlInputElement>("input[name=Access]").ToList();
        Assert.Equal(2, choices.Count);
        Assert.All(choices, choice => Assert.False(choice.IsChecked));

        var again = await letters.AskAsync(access: null);
        Assert.Contains("Choose whether you waive or keep", again.Text, StringComparison.Ordinal);
        Assert.Empty(await letters.MailsAsync());
    }

    [Fact]
    public async Task A_no_by_mail_shows_the_next_mentor_at_once_and_never_the_reason()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.AskAsync(nameof(AccessChoice.Waived));
        var link = await letters.LinkAsync("asks you for a letter");
        var thanks = await letters.Mentor.SubmitAsync(
            await letters.Mentor.GetAsync(link), new() { ["Reason"] = nameof(DeclineReason.ConflictOfInterest) }, "Decline");
        Assert.Equal("Thank you for answering", thanks.Heading);

        var page = await letters.Trainee.GetAsync($"/letters/{(await letters.RequestAsync()).Id}");
        Assert.Contains("Luis Prado", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("conflict", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/by-mail/closed", (await letters.Mentor.GetAsync(link)).Response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_letter_is_not_signed_and_nothing_typed_is_lost()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var blocked = await letters.SignAsync(desk, LetterSite.Text + " I recommend [NAME] without reservation.");
        Assert.Contains("Mend this before signing", blocked.Words, StringComparison.Ordinal);
        Assert.Contains("[NAME]", blocked.Document.QuerySelector("textarea[name=Text]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Signed. Now hand it over", (await letters.SignAsync(blocked, LetterSite.Text)).Heading);
    }

    [Fact]
    public async Task The_packet_prints_with_who_saw_what_and_what_it_covers()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var packet = await letters.Mentor.GetAsync($"{desk.Path}/packet");
        Assert.Contains("Maya rebuilt the dataset.", packet.Words, StringComparison.Ordinal);
        Assert.Contains("seen by Ruth Okafor", packet.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_trainee_finds_nothing_here()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.AskAsync(nameof(AccessChoice.Kept));
        var (stranger, _) = await letters.Site.SignedInAsync("Jonas Weber", Vouch.Domain.People.Roles.Trainee);
        using (stranger)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/letters/{(await letters.RequestAsync()).Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/letters/ask/{letters.Mentorship.Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/letters/readiness/{letters.Mentorship.Id}")).Status);
        }
    }
}
