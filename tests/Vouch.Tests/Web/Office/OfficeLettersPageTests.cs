using Vouch.Domain.People;
using Vouch.Tests.Web.Letters;

namespace Vouch.Tests.Web.Office;

public sealed class OfficeLettersPageTests
{
    [Fact]
    public async Task The_office_sees_state_and_dates_and_may_have_a_letter_erased()
    {
        await using var letters = await LetterSite.StartAsync();
        var handOver = await letters.SignedAsync();
        var (advisor, _) = await letters.Site.SignedInAsync("Ines Duarte", Roles.Advisor);

        var open = await advisor.GetAsync("/office/letters?which=UnderWay");
        Assert.Contains("Maya Osei", open.Words, StringComparison.Ordinal);
        Assert.Contains("Signed", open.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(LetterSite.Sentinel, open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sepsis", open.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("No letter is in danger", (await advisor.GetAsync("/office/letters")).Words, StringComparison.Ordinal);

        await letters.Mentor.SubmitAsync(handOver, [], "I have uploaded it to ERAS");
        var done = await advisor.GetAsync("/office/letters?which=Done");
        var unsure = await advisor.SubmitAsync(done, [], "Erase the letter");
        Assert.Contains("Tick that you are sure", unsure.Text, StringComparison.Ordinal);
        var erased = await advisor.SubmitAsync(unsure, new() { ["isSure"] = "true" }, "Erase the letter");
        Assert.Contains("erased", erased.Words, StringComparison.Ordinal);
        Assert.Null(erased.Button("Erase the letter"));
    }

    [Fact]
    public async Task A_trainee_and_a_mentor_do_not_get_in()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.AcceptedAsync();
        var (mentor, _) = await letters.Site.SignedInAsync("Otto Lind", Roles.Mentor);

        foreach (var url in new[] { "/office/letters", "/office/returned" })
        {
            Assert.NotEqual(System.Net.HttpStatusCode.OK, (await letters.Trainee.GetAsync(url)).Status);
            Assert.NotEqual(System.Net.HttpStatusCode.OK, (await mentor.GetAsync(url)).Status);
        }
    }

    [Fact]
    public async Task Without_returned_mail_the_page_says_so()
    {
        await using var site = await TestSite.StartAsync();
        var (advisor, _) = await site.SignedInAsync("Ines Duarte", Roles.Advisor);

        Assert.Contains("Everything arrives", (await advisor.GetAsync("/office/returned")).Words, StringComparison.Ordinal);
    }
}
