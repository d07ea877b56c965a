using System.Globalization;
using Vouch.App.Files.Pdf;
using Vouch.Domain.Letters.Worksheets;

namespace Vouch.App.Features.Letters;

/// <summary>A worksheet on paper, alone or with the narrative behind it: for the writer, to enter in the official form.</summary>
public static class WorksheetFile
{
    public static byte[] Of(GetWorksheet.View worksheet, bool withNarrative, DateOnly printedOn)
    {
        ArgumentNullException.ThrowIfNull(worksheet);
        var form = worksheet.Form;
        var title = $"{form.Name} worksheet for {worksheet.TraineeName}";
        return ReportPdf.Write(new(
            title,
            $"Enter in the official form: {form.EnterAt}. Printed {printedOn.ToString("MMMM d, yyyy", CultureInfo.GetCultureInfo("en-US"))} for {worksheet.WriterName} alone.{(worksheet.IsFictional ? " Demonstration: everyone named here is fictional." : "")}",
            [.. form.Questions.GroupBy(question => question.Part).SelectMany(part => Part(worksheet, part)), .. withNarrative ? Narrative(worksheet) : [], Source(form)],
            new(title, worksheet.WriterName, $"Worksheet for the {form.Name}", new(printedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))));
    }

    private static IEnumerable<ReportBlock> Part(GetWorksheet.View worksheet, IGrouping<string, FormQuestion> part)
    {
        yield return new ReportBlock.Heading(part.Key);
        foreach (var question in part)
        {
            yield return new ReportBlock.Table([("Question", 1), (question.Text, 3)], [.. Rows(worksheet, question)]);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(GetWorksheet.View worksheet, FormQuestion question)
    {
        var answer = worksheet.AnswerTo(question);
        yield return ["Answer", answer.Length == 0 ? "not answered yet" : answer.Replace("|", ", ", StringComparison.Ordinal)];
        if (question.OverLimit(answer) is { } over)
        {
            yield return ["Length", over];
        }

        foreach (var spread in worksheet.Form.SpreadsOf(question))
        {
            yield return ["Published", $"{spread.Label}: {spread.Figure} of {spread.Letters.ToString("N0", CultureInfo.InvariantCulture)} letters. {spread.Source}"];
        }
    }

    private static IEnumerable<ReportBlock> Narrative(GetWorksheet.View worksheet) =>
    [
        new ReportBlock.Heading("Narrative"),
        .. worksheet.Narrative.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => new ReportBlock.Paragraph(paragraph)),
        .. worksheet.Narrative.Length == 0 ? [new ReportBlock.Paragraph("Nothing is written on the desk yet.")] : Array.Empty<ReportBlock>(),
    ];

    private static ReportBlock.Paragraph Source(OfficialForm form) => new(
        $"The questions are in our words. The official form of {form.Owner} decides. {form.Notes} Source: {form.Source}, last read {form.LastChecked.ToString("MMMM d, yyyy", CultureInfo.GetCultureInfo("en-US"))}.");
}
