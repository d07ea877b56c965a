namespace Vouch.Tests.Web.Letters;

public sealed class KeepPhrasePageTests
{
    [Fact]
    public async Task A_phrase_is_looked_at_kept_put_into_the_letter_and_deleted()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var phrases = await letters.Mentor.GetAsync(desk.Link("Keep or delete my phrases")!.GetAttribute("href")!);
        Assert.Equal("My phrases", phrases.Heading);

        var look = await letters.Mentor.SubmitAsync(phrases, new() { ["Passage"] = "Maya Osei is careful, and I trust her." }, "Keep this phrase");
        Assert.Contains("Not kept yet", look.Words, StringComparison.Ordinal);
        Assert.Equal("{name} is careful, and I trust {them}.", look.Document.QuerySelector("textarea[name=Passage]")!.TextContent.Trim());
        Assert.Contains("(0 of", look.Words, StringComparison.Ordinal);
        var kept = await letters.Mentor.SubmitAsync(look, [], "Keep this phrase");
        Assert.Contains("(1 of", kept.Words, StringComparison.Ordinal);

        desk = await letters.Mentor.GetAsync(desk.Path);
        var unsaid = await letters.Mentor.SubmitAsync(desk, new() { ["Text"] = "What I typed." }, "Put it into the letter");
        Assert.Contains("Say first which is right for Maya Osei", unsaid.Words, StringComparison.Ordinal);
        Assert.Equal("What I typed.", unsaid.Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim());
        var put = await letters.Mentor.SubmitAsync(unsaid, new() { ["Pronouns"] = "She" }, "Put it into the letter");
        Assert.Equal("What I typed.\n\nMaya Osei is careful, and I trust her.", put.Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim().ReplaceLineEndings("\n"));

        var gone = await letters.Mentor.SubmitAsync(await letters.Mentor.GetAsync(phrases.Path), [], "Delete this phrase");
        Assert.Contains("(0 of", gone.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_of_a_letter_is_taken_by_its_button_and_a_refusal_stands_by_the_field()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.Mentor.SubmitAsync(await letters.AcceptedAsync(), new() { ["Text"] = "Our service is busy at night." }, "Save and check");
        var phrases = await letters.Mentor.GetAsync(desk.Link("Keep or delete my phrases")!.GetAttribute("href")!);
        var kept = await letters.Mentor.SubmitAsync(phrases, [], "Keep this passage");
        Assert.Contains("(1 of", kept.Words, StringComparison.Ordinal);
        var again = await letters.Mentor.SubmitAsync(kept, [], "Keep this passage");
        Assert.Contains("among yours already", again.Words, StringComparison.Ordinal);
        var empty = await letters.Mentor.SubmitAsync(kept, new() { ["Passage"] = "" }, "Keep this phrase");
        Assert.Contains("Write at least", empty.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_link_leads_to_the_closed_page()
    {
        await using var letters = await LetterSite.StartAsync();
        Assert.Equal("/by-mail/closed", (await letters.Mentor.GetAsync("/by-mail/write/nothing/phrases")).Response.Headers.Location!.OriginalString);
    }
}
