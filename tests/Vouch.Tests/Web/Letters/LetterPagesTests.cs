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
    public async Task The_writer_may_be_the_one_who_sees_it_in_the_portal()
    {
        await using var letters = await LetterSite.StartAsync();
        var signed = await letters.SignedAsync();
        Assert.Contains("end once it is handed over", signed.Words, StringComparison.Ordinal);
        Assert.Null(signed.Button("I see it in the portal"));
        var handedOver = await letters.Mentor.SubmitAsync(signed, [], "I have uploaded it to ERAS");
        Assert.Contains("no more reminders", handedOver.Words, StringComparison.Ordinal);
        var seen = await letters.Mentor.SubmitAsync(handedOver, [], "I see it in the portal");
        Assert.Contains("Seen there", seen.Words, StringComparison.Ordinal);
        var request = await letters.RequestAsync();
        Assert.Equal((LetterRequestStatus.Confirmed, request.WriterId), (request.Status, request.Destinations[0].ConfirmedBy!.Value));
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
        Assert.Contains("What they say for the IM SEL", packet.Words, StringComparison.Ordinal);
        Assert.Contains("Performance in the sub-internship", packet.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_packet_comes_as_a_file_too()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var file = await letters.Mentor.Client.GetAsync(new Uri(desk.Link("Download the packet as PDF")!.GetAttribute("href")!, UriKind.Relative));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Packet_Maya_Osei.pdf", file.Content.Headers.ContentDisposition.FileName);
        var text = Vouch.Pdf.PdfText.Read(await file.Content.ReadAsByteArrayAsync());
        Assert.Contains("What the facts cover", text, StringComparison.Ordinal);
        Assert.Contains("Maya rebuilt the dataset.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logo_is_shown_to_its_writer_and_a_renamed_file_is_refused_with_a_sentence()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var paper = await letters.Mentor.GetAsync(desk.Link("Your letterhead and signature")!.GetAttribute("href")!);
        var refused = await letters.Mentor.UploadAsync(paper, "Letterhead", "logo.png", new MemoryStream("%PDF-1.7"u8.ToArray()), "Use this logo");
        Assert.Contains("not a PNG or JPEG", refused.Words, StringComparison.Ordinal);
        var taken = await letters.Mentor.UploadAsync(paper, "Letterhead", "logo.png", new MemoryStream(Vouch.Tests.App.Files.SamplePictures.Logo()), "Use this logo");
        var picture = await letters.Mentor.Client.GetAsync(new Uri(taken.Document.QuerySelector("main img")!.GetAttribute("src")!, UriKind.Relative));
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.True(picture.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_draft_saved_by_itself_brings_back_its_version_and_its_checks()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var address = desk.Document.QuerySelector("textarea[name=Text]")!.GetAttribute("hx-post")!;
        Task<TestPage> TypeAsync(TestPage page, string text) => letters.Mentor.PostAsync(page, address, new()
        {
            ["Version"] = page.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!,
            ["Text"] = text,
        });

        var first = await TypeAsync(desk, "Maya Osei rebuilt it.");
        Assert.Equal("1", first.Document.QuerySelector("#state input[name=Version]")!.GetAttribute("value"));
        Assert.Contains("Saved at", first.Document.QuerySelector("#state [role=status]")!.TextContent, StringComparison.Ordinal);
        var stale = await TypeAsync(desk, "From another window.");
        Assert.Contains("saved elsewhere", stale.Document.QuerySelector("#state [role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_assistant_leaves_the_letter_in_the_editor()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.Mentor.SubmitAsync(await letters.AcceptedAsync(), new() { ["Text"] = LetterSite.Text }, "Save and check");
        var refused = await letters.Mentor.SubmitAsync(
            desk, new() { ["DelegateName"] = "Maya", ["Email"] = letters.TraineePerson.Email }, "Send them the link");
        Assert.Contains("Name somebody else", refused.Words, StringComparison.Ordinal);
        Assert.True(refused.Button("Send them the link")!.Closest("details")!.HasAttribute("open"));
        Assert.Contains(LetterSite.Sentinel, refused.Document.QuerySelector("textarea[name=Text]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ruth Okafor", refused.Document.QuerySelector("input[name=SignedAs]")!.GetAttribute("value"));

        var saved = await letters.Mentor.SubmitAsync(refused, [], "Save and check");
        Assert.Contains(LetterSite.Sentinel, saved.Document.QuerySelector("textarea[name=Text]")!.TextContent, StringComparison.Ordinal);
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
