using System.Net;
using Vouch.Tests.App.Assistance;

namespace Vouch.Tests.Web.Letters;

public sealed class AskAssistantPageTests
{
    [Fact]
    public async Task A_writer_chooses_it_asks_and_puts_a_sentence_into_the_letter()
    {
        await using var stub = await StubAssistant.StartAsync();
        await using var letters = await StartAsync(stub);
        var desk = await letters.AcceptedAsync();
        var page = await letters.Mentor.SubmitAsync(desk, new() { ["Text"] = "Typed before." }, "Save, and see the outside assistant");
        Assert.Equal("Outside assistant", page.Heading);
        Assert.Contains("{first name} rebuilt the dataset", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Button("Ask for sentences"));

        page = await letters.Mentor.SubmitAsync(page, [], "Use it for this letter");
        stub.Proposes(("{name} rebuilt the dataset, and the abstract went out on time.", [1]), ("{name} won a prize.", [1]));
        page = await letters.Mentor.SubmitAsync(page, new() { ["Items"] = "1" }, "Ask for sentences");
        Assert.Contains("1 sentence was refused", page.Words, StringComparison.Ordinal);
        page = await letters.Mentor.SubmitAsync(page, [], "Put it into the letter");
        Assert.Contains("In your letter.", page.Words, StringComparison.Ordinal);
        page = await letters.Mentor.SubmitAsync(page, [], "Add this line to the letter");
        var text = (await letters.Mentor.GetAsync(page.Path.Replace("/assistant", "", StringComparison.Ordinal))).Document.QuerySelector("textarea[name=Text]")!.TextContent;
        Assert.Contains("Typed before.", text, StringComparison.Ordinal);
        Assert.Contains("Maya Osei rebuilt the dataset, and the abstract went out on time. [1]", text, StringComparison.Ordinal);
        Assert.Contains("language model", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_out_there_is_a_sentence_and_shows_nothing_of_what_was_said()
    {
        await using var stub = await StubAssistant.StartAsync();
        await using var letters = await StartAsync(stub);
        var page = await letters.Mentor.SubmitAsync(await letters.AcceptedAsync(), new() { ["Text"] = "Typed before." }, "Save, and see the outside assistant");
        page = await letters.Mentor.SubmitAsync(page, [], "Use it for this letter");
        Assert.Contains("Tick at least one item", (await letters.Mentor.SubmitAsync(page, new() { ["Items"] = "" }, "Ask for sentences")).Words, StringComparison.Ordinal);
        stub.Says("Words that nobody may see.");
        var failed = await letters.Mentor.SubmitAsync(page, new() { ["Items"] = "1" }, "Ask for sentences");
        Assert.Contains("does not have the form we asked for", failed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody may see", failed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(letters.Site.Logs.Lines, line => line.Contains("nobody may see", StringComparison.Ordinal) || line.Contains("rebuilt the dataset", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_installation_without_one_shows_nothing_of_it()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        Assert.DoesNotContain("assistant", desk.Words.Replace("Let an assistant prepare", "", StringComparison.Ordinal).Replace("Your assistant's", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var page = await letters.Mentor.GetAsync($"{desk.Path}/assistant");
        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Equal("/by-mail/closed", page.Response.Headers.Location!.OriginalString);
    }

    private static Task<LetterSite> StartAsync(StubAssistant stub) => LetterSite.StartAsync(new()
    {
        ["Assistant:Endpoint"] = stub.Endpoint,
        ["Assistant:Model"] = "stub",
        ["Assistant:TimeoutSeconds"] = "5",
    });
}
