using System.Text;
using Vouch.App.Files.Pdf;

namespace Vouch.Tests.Web.Letters;

public sealed class UploadPageTests
{
    [Fact]
    public async Task A_pdf_is_uploaded_checked_signed_and_taken_along_and_never_shown_in_the_page()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var page = await letters.Mentor.GetAsync(desk.Link("The letter is written elsewhere: upload its PDF")!.GetAttribute("href")!);
        Assert.Equal("The letter as a file", page.Heading);

        var refused = await UploadAsync(letters, page, Encoding.ASCII.GetBytes("no letter"));
        Assert.Contains("This file cannot be handed over", refused.Words, StringComparison.Ordinal);
        Assert.Contains("The content is not a PDF", refused.Words, StringComparison.Ordinal);

        var kept = await UploadAsync(letters, refused, Pdf($"Maya Osei rebuilt the dataset. {LetterSite.Sentinel} is what she called it."));
        Assert.Contains("1 page", kept.Words, StringComparison.Ordinal);
        var file = await letters.Mentor.Client.GetAsync(new Uri(kept.Link("Download it to read")!.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.DoesNotContain(kept.Document.QuerySelectorAll("iframe, embed, object"), _ => true);

        Assert.Equal("Ruth Okafor", kept.Document.QuerySelector("input[name=SignedAs]")!.GetAttribute("value")); // what is known need not be typed
        var unread = await letters.Mentor.SubmitAsync(kept, Signature, "Sign this file");
        Assert.Contains("Tick that you have read the file", unread.Text, StringComparison.Ordinal);
        var signed = await letters.Mentor.SubmitAsync(unread, new(Signature) { ["HasRead"] = "true" }, "Sign this file");
        Assert.Equal("Signed. Now hand it over", signed.Heading);
        Assert.DoesNotContain(letters.Site.Logs.Lines, line => line.Contains(LetterSite.Sentinel, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_file_that_took_the_place_of_the_one_that_was_read_has_to_be_read_itself()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var shown = await UploadAsync(letters, await letters.Mentor.GetAsync($"{desk.Path}/upload"), Pdf("Maya Osei rebuilt the dataset in March."));
        var newer = await UploadAsync(letters, shown, Pdf("Maya Osei rebuilt the dataset in April."));
        Assert.Equal("Ruth Okafor", (await UploadAsync(letters, newer, "no letter"u8.ToArray())).Document.QuerySelector("input[name=SignedAs]")!.GetAttribute("value"));

        var other = await letters.Mentor.SubmitAsync(shown, new(Signature) { ["HasRead"] = "true" }, "Sign this file");

        Assert.Contains("Someone changed this", other.Words, StringComparison.Ordinal);
        Assert.False(other.Document.QuerySelector("input[name=HasRead][type=checkbox]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task The_trainee_learns_nothing_of_a_file_that_waits()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var before = (await letters.Trainee.GetAsync("/letters")).Words;
        var page = await letters.Mentor.GetAsync($"{desk.Path}/upload");

        await UploadAsync(letters, page, Pdf($"Maya Osei rebuilt the dataset. {LetterSite.Sentinel}"));

        Assert.Equal(before.Replace("Accepted", "Being written", StringComparison.Ordinal), (await letters.Trainee.GetAsync("/letters")).Words);
        Assert.Equal("/by-mail/closed", (await letters.Trainee.GetAsync("/by-mail/write/nothing/upload")).Response.Headers.Location!.OriginalString);
        Assert.DoesNotContain(LetterSite.Sentinel, Encoding.UTF8.GetString(await TakenAsync(letters)), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Signature => new()
    {
        ["SignedAs"] = "Ruth Okafor, MD",
        ["SignerTitle"] = "Professor of Medicine",
        ["Institution"] = "Lakeside University",
        ["Contact"] = "ruth@example.edu",
    };

    private static async Task<TestPage> UploadAsync(LetterSite letters, TestPage page, byte[] content)
    {
        using var file = new MemoryStream(content);
        return await letters.Mentor.UploadAsync(page, "Letter", "my letter.pdf", file, "Check and keep it");
    }

    private static async Task<byte[]> TakenAsync(LetterSite letters)
    {
        var page = await letters.Trainee.GetAsync("/letters/data");
        return Encoding.UTF8.GetBytes((await letters.Trainee.SubmitAsync(page, [], "Download what is yours")).Text);
    }

    private static byte[] Pdf(string text) => LetterPdf.Write(new LetterDocument
    {
        Letterhead = new Letterhead("Lakeside University", [], ["ruth@example.edu"]),
        Date = new DateOnly(2026, 7, 1),
        Body = text,
        Signature = new SignatureBlock("Ruth Okafor, MD", ["Professor of Medicine"]),
        Properties = new PdfProperties("Letter", "Ruth Okafor", "Letter", new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero)),
    });
}
