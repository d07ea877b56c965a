using System.Globalization;
using Vouch.App.Files.Pdf;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The packet on paper: what was asked, every fact in the order it happened, and what the facts cover.</summary>
public static class LetterPacketFile
{
    /// <param name="desk">The desk as its writer sees it; nothing of the draft is printed.</param>
    /// <param name="printedOn">Stands in the lead.</param>
    /// <param name="isFictional">Whether the people are made up; the paper says so then.</param>
    public static byte[] Of(GetWritingDesk.View desk, DateOnly printedOn, bool isFictional)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var title = $"Packet for {desk.TraineeName}";
        return ReportPdf.Write(new(
            title,
            $"Dated facts for a letter for {LetterWords.Purpose(desk.Purpose, desk.Specialty)}, printed {Day(printedOn)}. For {desk.WriterName} alone.{(isFictional ? " Demonstration: everyone named here is fictional." : "")}",
            [.. Asked(desk), .. Growth(desk), .. Facts(desk), .. Covered(desk)],
            new(title, desk.TraineeName, "Packet for a letter of recommendation", new(printedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))));
    }

    private static IEnumerable<ReportBlock> Asked(GetWritingDesk.View desk)
    {
        yield return new ReportBlock.Heading("The request");
        yield return new ReportBlock.Table(
            [("The letter", 1), ("", 3)],
            [
                ["Would help by", Day(desk.WantedOn)],
                ["Hard deadline", Day(desk.DeadlineOn)],
                ["Goes to", string.Join(", ", desk.Services)],
                ["Confidential", desk.AccessWaived ? $"yes: {desk.TraineeName} waived the right to read it" : $"no: {desk.TraineeName} may read it once it is signed"],
            ]);
        if (desk.HopesFor.Length > 0)
        {
            yield return new ReportBlock.Paragraph($"{desk.TraineeName} hopes it can speak to: {desk.HopesFor}");
        }
    }

    private static IEnumerable<ReportBlock> Facts(GetWritingDesk.View desk)
    {
        yield return new ReportBlock.Heading("At a glance");
        yield return new ReportBlock.Timeline([.. desk.Items.Select(item => (item.Fact.OccurredOn, $"[{item.Fact.Number}] {Line(item.Fact)}"))]);
        yield return new ReportBlock.Heading("Facts, in the order they happened");
        foreach (var (fact, observer, _, standing) in desk.Items)
        {
            yield return new ReportBlock.Table(
                [($"[{fact.Number}]", 1), (fact.Title, 5)],
                [
                    .. Row("Before", fact.Situation),
                    .. Row("What was done", fact.Behavior),
                    .. Row("What changed", fact.Consequence),
                    ["Source", $"{Day(fact.OccurredOn)}; {(fact.Observation == Observation.Direct ? "seen by" : "told by")} {observer}{LetterWords.Since(standing)}"],
                ]);
        }
    }

    // Only records that have a start, steps and an end tell of growth.
    private static IEnumerable<ReportBlock> Growth(GetWritingDesk.View desk)
    {
        var grown = desk.Items.Where(item => item.Fact.ShowsGrowth).ToList();
        return grown.Count == 0
            ? []
            :
            [
                new ReportBlock.Heading("Growth, from start to end"),
                new ReportBlock.Timeline([.. grown.Select(item => (item.Fact.OccurredOn, $"[{item.Fact.Number}] {item.Fact.Title}: {item.Fact.Situation} {item.Fact.Consequence}"))]),
            ];
    }

    private static IEnumerable<ReportBlock> Covered(GetWritingDesk.View desk) =>
    [
        new ReportBlock.Heading("What the facts cover"),
        new ReportBlock.Coverage([.. desk.Coverage.Select(covered => (covered.Competency, covered.Items.Count))]),
        .. desk.Form is { } form
            ? new ReportBlock[] { new ReportBlock.Heading($"For the {form.FormName}"), new ReportBlock.Coverage([.. form.Domains.Select(covered => (covered.Competency, covered.Items.Count))]) }
            : [],
    ];

    private static IEnumerable<IReadOnlyList<string>> Row(string label, string text) => text.Length == 0 ? [] : [[label, text]];

    // What was taken on and done is named by what it was, not by the kind of record.
    private static string Line(EvidenceItem fact) => fact.Source == EvidenceSource.ActionItem ? fact.Behavior : fact.Title;

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.GetCultureInfo("en-US"));
}
