using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters.Worksheets;
using Vouch.Pdf;

namespace Vouch.Tests.App.Letters;

public sealed class WorksheetTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Answers_are_kept_sealed_and_printed_with_the_narrative(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        await letters.SaveDraftAsync(desk, LetterCase.LetterText, 0);
        Assert.Null(await SaveAsync(letters, desk, "im-sel", new() { ["clerkship-narrative"] = "Admitted four patients a night.", ["settings"] = "Inpatient|Outpatient" }, 0));

        var view = (await letters.App.RunAsync<GetWorksheet, Result<GetWorksheet.View>>(useCase => useCase.ExecuteAsync(new(desk, "im-sel"), LetterCase.Cancel))).Value;
        Assert.Equal("Inpatient|Outpatient", view.Answers["settings"]);
        Assert.False((await DatabaseDump.TakeAsync(letters.App, kind)).Holds("Admitted four patients a night."));

        var alone = await FileAsync(letters, desk, withNarrative: false);
        Assert.Contains("Admitted four patients a night.", alone, StringComparison.Ordinal);
        Assert.Contains("Enter in the official form", alone, StringComparison.Ordinal);
        Assert.DoesNotContain(LetterCase.Sentinel, alone, StringComparison.Ordinal);
        Assert.Contains(LetterCase.Sentinel, await FileAsync(letters, desk, withNarrative: true), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Unknown_forms_questions_and_old_versions_are_refused(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Equal(WorksheetProblems.UnknownForm, await SaveAsync(letters, desk, "nothing", [], 0));
        Assert.Equal(WorksheetProblems.UnknownQuestion, await SaveAsync(letters, desk, "esloe", new() { ["patient-care"] = "1" }, 0));
        Assert.Null(await SaveAsync(letters, desk, "esloe", new() { ["guidance"] = "Minimal" }, 0));
        Assert.Equal(Problem.Conflict, await SaveAsync(letters, desk, "esloe", new() { ["guidance"] = "Most" }, 0));
        Assert.Equal(Problem.NotFound, await SaveAsync(letters, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "esloe", [], 0));
    }

    private static Task<Problem?> SaveAsync(LetterCase letters, string desk, string form, Dictionary<string, string> answers, int version) =>
        letters.App.RunAsync<SaveWorksheet, Problem?>(useCase => useCase.ExecuteAsync(new(desk, form, answers, version), LetterCase.Cancel));

    private static async Task<string> FileAsync(LetterCase letters, string desk, bool withNarrative) =>
        PdfText.Read((await letters.App.RunAsync<GetWorksheetFile, Result<LetterFile>>(
            useCase => useCase.ExecuteAsync(new(desk, "im-sel", withNarrative), LetterCase.Cancel))).Value.Content);
}
