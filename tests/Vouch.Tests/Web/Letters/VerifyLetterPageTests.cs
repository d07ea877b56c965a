using System.Net;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.App.Persistence;
using Vouch.Domain.Letters.Verification;

namespace Vouch.Tests.Web.Letters;

public sealed class VerifyLetterPageTests
{
    [Fact]
    public async Task Anybody_may_check_a_copy_and_learns_nothing_but_the_answer()
    {
        await using var letters = await LetterSite.StartAsync();
        var handOver = await letters.SignedAsync();
        var pdf = await letters.Mentor.Client.GetByteArrayAsync(new Uri(handOver.Link("Download the PDF")!.GetAttribute("href")!, UriKind.Relative));
        var id = await letters.Site.RunAsync<AppDbContext, VerificationId>(db => db.Set<VerificationRecord>().Select(record => record.Id).SingleAsync());
        using var visitor = letters.Site.Visitor();

        var page = await visitor.GetAsync($"/verify/{id}");
        Assert.Equal("Valid", page.Heading);
        var same = await visitor.UploadAsync(page, "Copy", "letter.pdf", new MemoryStream(pdf), "Compare");
        Assert.Equal("Valid", same.Heading);
        pdf[pdf.Length / 2] ^= 1;
        var other = await visitor.UploadAsync(page, "Copy", "letter.pdf", new MemoryStream(pdf), "Compare");
        Assert.Equal("Altered", other.Heading);
        foreach (var secret in new[] { "Maya", "Ruth", "Okafor", "Lakeside", "Internal Medicine", LetterSite.Sentinel })
        {
            Assert.DoesNotContain(secret, page.Words + same.Words + other.Words, StringComparison.OrdinalIgnoreCase);
        }

        await letters.Mentor.SubmitAsync(handOver, [], "Write a newer version");
        Assert.Equal("Valid", (await visitor.GetAsync($"/verify/{id}")).Heading);
    }

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000000")]
    [InlineData("not-a-number")]
    [InlineData("..%2f..%2fletters")]
    public async Task Whatever_was_not_signed_here_is_unknown(string id)
    {
        await using var letters = await LetterSite.StartAsync();
        using var visitor = letters.Site.Visitor();
        var page = await visitor.GetAsync($"/verify/{id}");
        Assert.Equal((HttpStatusCode.OK, "Unknown"), (page.Status, page.Heading));
        Assert.Null(page.Button("Compare"));
    }

    [Fact]
    public async Task A_file_that_is_missing_or_far_too_large_gets_a_sentence()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.SignedAsync();
        var id = await letters.Site.RunAsync<AppDbContext, VerificationId>(db => db.Set<VerificationRecord>().Select(record => record.Id).SingleAsync());
        using var visitor = letters.Site.Visitor();
        var page = await visitor.GetAsync($"/verify/{id}");
        var fits = await visitor.UploadAsync(page, "Copy", "letter.pdf", new MemoryStream(new byte[UploadIntake.MostBytes]), "Compare");
        Assert.Equal("Altered", fits.Heading); // as large as an uploaded letter may be
        var large = await visitor.UploadAsync(page, "Copy", "letter.pdf", new MemoryStream(new byte[UploadIntake.MostBytes + 1]), "Compare");
        Assert.Contains("larger than 10 MB", large.Words, StringComparison.Ordinal);
        var none = await visitor.UploadAsync(page, "Copy", "letter.pdf", new MemoryStream(), "Compare");
        Assert.Contains("Choose the PDF you hold.", none.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_version_goes_from_the_hand_over_page_to_the_desk_and_back()
    {
        await using var letters = await LetterSite.StartAsync();
        var handOver = await letters.SignedAsync();
        var desk = await letters.Mentor.SubmitAsync(handOver, [], "Write a newer version");
        Assert.Equal("Letter for Maya Osei", desk.Heading);
        Assert.Contains("stands until you sign", desk.Words, StringComparison.Ordinal);
        Assert.Null(desk.Button("Step back"));
        Assert.Equal("Lakeside University", desk.Document.QuerySelector("input[name=Institution]")!.GetAttribute("value"));
        Assert.Equal("Signed. Now hand it over", (await letters.Mentor.SubmitAsync(desk, [], "Keep the signed letter as it is")).Heading);

        desk = await letters.Mentor.SubmitAsync(handOver, [], "Write a newer version");
        var signed = await letters.SignAsync(desk, LetterSite.Text + " I would hire her.");
        Assert.Equal("Signed. Now hand it over", signed.Heading);
        Assert.Equal(2, (await letters.RequestAsync()).Editions);
    }
}
