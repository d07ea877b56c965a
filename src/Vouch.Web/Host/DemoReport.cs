using System.Globalization;
using System.Text;
using Vouch.App.Demonstration;
using Vouch.SmartPick.Answers;

namespace Vouch.Web.Host;

/// <summary>What the demonstration showed, for reading later.</summary>
internal static class DemoReport
{
    public static string Write(IReadOnlyList<StoryStep> steps, SmartPickView list)
    {
        var text = new StringBuilder()
            .AppendLine("# The whole case")
            .AppendLine()
            .AppendLine("From the first search for a mentor to a residency list, walked by the real use cases on a fresh database, with a clock that the")
            .AppendLine("story moves. The last column is what each step really took on this computer; everything else is the same on every run.")
            .AppendLine()
            .AppendLine("## What is fictional")
            .AppendLine()
            .AppendLine("- Everybody: trainees, mentors, their institutions, and all they say and write.")
            .AppendLine(list.IsFictional
                ? "- The programs: the directory is made up at national scale. With `--directory FILE` it is the real one."
                : $"- Not the programs: they are those of {list.DirectoryName}.")
            .AppendLine(CultureInfo.InvariantCulture, $"- Not the figures of the season pack {list.Season}: each has its source and date in `data/seasons`.")
            .AppendLine()
            .AppendLine("## Steps")
            .AppendLine()
            .AppendLine("| | Day | Step | What came of it | Time |")
            .AppendLine("|---|---|---|---|---|");
        foreach (var (number, step) in steps.Index())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {number + 1} | {step.On:yyyy-MM-dd} | {Cell(step.Title)} | {Cell(step.Said)} | {step.Took.TotalMilliseconds:0} ms |");
        }

        return Numbers(text, list).ToString();
    }

    private static StringBuilder Numbers(StringBuilder text, SmartPickView list)
    {
        text
            .AppendLine()
            .AppendLine("## The list")
            .AppendLine()
            .AppendLine("| | |")
            .AppendLine("|---|---|")
            .AppendLine(CultureInfo.InvariantCulture, $"| Programs on the list | {list.List.Count} of {list.Programs.Count}, {list.Excluded} excluded |")
            .AppendLine(CultureInfo.InvariantCulture, $"| Cost | ${list.CostCents / 100.0:#,0.00} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| Chance to match | {list.Match.Percent} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| Interviews expected | {list.Interviews.Number} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| Method | {list.Method}: {list.Status}; no list is better by more than {100 * list.Gap:0.0} % |")
            .AppendLine(CultureInfo.InvariantCulture, $"| Simulated seasons | {list.Markets}, seed {list.Seed} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| Season pack | {list.Season}, `{list.SeasonHash}` |")
            .AppendLine(CultureInfo.InvariantCulture, $"| Directory | {Cell(list.DirectoryName)}, `{list.DirectoryHash}` |")
            .AppendLine()
            .AppendLine("The ranges hold the truth four times in five as far as the model goes: they are its own uncertainty over simulated seasons, not what the")
            .AppendLine("model leaves out.")
            .AppendLine()
            .AppendLine("| Applications | Chance to match | Cost |")
            .AppendLine("|---|---|---|");
        foreach (var point in list.Curve.Where(point => point.Applications % 5 == 0 || point.Applications == list.List.Count))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {point.Applications} | {100 * point.Match:0} % | ${point.CostUsd:#,0} |");
        }

        return text;
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
