using System.Net;
using Vouch.Domain.Applicants;
using Vouch.Tests.Web.Letters;
using Vouch.Web.Features.SmartPick;

namespace Vouch.Tests.Web.SmartPick;

public sealed class RunSmartPickPageTests
{
    [Fact]
    public async Task A_visitor_needs_no_account_and_an_impossible_score_is_named()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();
        var page = await browser.GetAsync("/smart-pick");
        Assert.Equal((HttpStatusCode.OK, "Smart Pick"), (page.Status, page.Heading));

        var refused = await browser.SubmitAsync(page, new() { ["Step2"] = "301", ["FirstSpecialty"] = "" }, "Build my list");

        Assert.Contains("Step 2 CK lies between 100 and 300", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Choose the specialty", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_letters_of_a_trainee_are_counted_and_can_be_corrected()
    {
        await using var letters = await LetterSite.StartAsync();
        var before = await letters.Trainee.GetAsync("/smart-pick");
        var handOver = await letters.SignedAsync();

        var page = await letters.Trainee.GetAsync("/smart-pick");

        Assert.Equal("Signed. Now hand it over", handOver.Heading);
        Assert.Contains("No residency letter of yours is signed", before.Words, StringComparison.Ordinal);
        Assert.Contains("1 signed for residency in Vouch: 1 for Internal Medicine", page.Words, StringComparison.Ordinal);
        Assert.Equal("1", LettersOn(page));
        Assert.DoesNotContain(LetterSite.Sentinel, page.Words, StringComparison.Ordinal);
        Assert.Equal("", LettersOn(await letters.Mentor.GetAsync("/smart-pick")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"name\":\"Maya\"}")]
    public async Task The_rank_list_begins_with_a_profile_and_says_so(string saved)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();
        var page = await browser.GetAsync("/smart-pick/rank-list");
        Assert.Equal((HttpStatusCode.OK, "Your rank list"), (page.Status, page.Heading));

        var refused = await browser.PostAsync(page, "/smart-pick/rank-list", new() { ["Saved"] = saved });

        Assert.Contains("not a profile saved from Smart Pick", refused.Text, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("input[type=file]"));
    }

    [Fact]
    public void What_was_heard_survives_a_change_of_the_profile()
    {
        OwnInterview[] heard =
        [
            new() { Program = "1903-neurology", State = InterviewState.Invited, Signal = "gold", Liking = 90, Place = 1 },
            new() { Program = "1904-neurology" },
        ];

        Assert.Equal(heard, InterviewLines.Read(InterviewLines.Write(heard).ReplaceLineEndings("\r\n")));
        Assert.Empty(InterviewLines.Read("1903-neurology\tGuessed\t\t\t\nnothing"));
    }

    [Fact]
    public async Task Only_the_office_may_import()
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visitor();
        var (trainee, _) = await site.SignedInAsync("Maya Osei", Vouch.Domain.People.Roles.Trainee);
        var (advisor, _) = await site.SignedInAsync("Ines Duarte", Vouch.Domain.People.Roles.Advisor);

        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync("/office/programs/import")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await trainee.GetAsync("/office/programs/import")).Status);
        Assert.Equal(HttpStatusCode.OK, (await advisor.GetAsync("/office/programs/import")).Status);
    }

    private static string? LettersOn(TestPage page) => page.Document.QuerySelector("input[name=Letters]")?.GetAttribute("value");
}
