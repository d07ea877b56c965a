using System.Net;

namespace Vouch.Tests.Web.Letters;

public sealed class SaveWorksheetPageTests
{
    [Fact]
    public async Task A_writer_prepares_the_form_of_the_specialty_and_is_told_what_is_too_long()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var sheet = await letters.Mentor.GetAsync(desk.Link("Prepare the IM SEL")!.GetAttribute("href")!);
        Assert.Equal("IM SEL worksheet", sheet.Heading);
        Assert.Contains("Enter in the official form", sheet.Words, StringComparison.Ordinal);

        var saved = await letters.Mentor.SubmitAsync(
            sheet,
            new() { ["Answers[clerkship-narrative]"] = string.Join(' ', Enumerable.Repeat("word", 203)), ["Many[settings]"] = "Inpatient" },
            "Save the worksheet");
        Assert.Contains("3 words more than the form takes.", saved.Words, StringComparison.Ordinal);
        Assert.NotNull(saved.Document.QuerySelector("input[name='Many[settings]'][value=Inpatient][checked]"));
        var file = await letters.Mentor.Client.GetAsync(new Uri(saved.Link("Download with your narrative")!.GetAttribute("href")!, UriKind.Relative));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_wrong_answer_gets_a_sentence_and_loses_nothing()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var sheet = await letters.Mentor.GetAsync($"{desk.Path}/worksheet/ortho-eslor");
        var refused = await letters.Mentor.SubmitAsync(
            sheet, new() { ["Answers[patient-care]"] = "150", ["Answers[narrative]"] = "Steady hands." }, "Save the worksheet");
        Assert.Contains("enter a whole number from 1 to 99", refused.Words, StringComparison.Ordinal);
        Assert.Equal("Steady hands.", refused.Document.QuerySelector("textarea[name='Answers[narrative]']")!.TextContent);
    }

    [Theory]
    [InlineData("ortho-eslor", "patient-care", "95")]
    [InlineData("im-sel", "known", "Two years, on the ward.")]
    [InlineData("esloe", "guidance", "Standard")]
    public async Task One_answer_alone_is_kept(string form, string question, string answer)
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var sheet = await letters.Mentor.GetAsync($"{desk.Path}/worksheet/{form}");
        var saved = await letters.Mentor.SubmitAsync(sheet, new() { [$"Answers[{question}]"] = answer }, "Save the worksheet");
        Assert.Contains("Saved at", saved.Words, StringComparison.Ordinal);
        var control = saved.Document.QuerySelector($"[name='Answers[{question}]']")!;
        Assert.Contains(answer, control.GetAttribute("value") ?? control.QuerySelector("option[selected]")?.TextContent ?? control.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_we_do_not_know_leads_nowhere()
    {
        await using var letters = await LetterSite.StartAsync();
        var desk = await letters.AcceptedAsync();
        var page = await letters.Mentor.GetAsync($"{desk.Path}/worksheet/unknown");
        Assert.Equal(HttpStatusCode.Found, page.Status);
    }
}
