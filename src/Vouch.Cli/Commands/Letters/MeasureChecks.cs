using System.CommandLine;
using Vouch.Domain.Letters.Checks.Labels;

namespace Vouch.Cli.Commands.Letters;

/// <summary><c>vouch letters measure --labels DIR</c>: precision and recall of the checks on labelled texts.</summary>
internal static class MeasureChecks
{
    public static Command Create()
    {
        var labels = new Option<DirectoryInfo>("--labels") { Description = "Folder of labelled texts, one file a category.", Required = true };
        var misses = new Option<bool>("--misses") { Description = "Also print each text that was judged wrongly." };
        var command = new Command("measure", "Print precision and recall of the checks on labelled texts.") { labels, misses };
        command.SetAction(parsed => Run(parsed.GetValue(labels)!, parsed.GetValue(misses)));
        return command;
    }

    private static int Run(DirectoryInfo folder, bool misses)
    {
        if (LabelledFolder.Read(folder) is not { } texts)
        {
            return 2;
        }

        var measured = LabelMeasure.Of(texts);
        Console.WriteLine($"{"category",-24} {"positive",8} {"negative",8} {"precision",9} {"recall",7}");
        foreach (var score in measured.Scores)
        {
            Console.WriteLine($"{score.Category,-24} {score.Positives,8} {score.Negatives,8} {score.Precision,9:0.000} {score.Recall,7:0.000}");
        }

        Console.WriteLine($"clinical sentences without a flag: {measured.ClinicalClean:0.000}");
        Console.WriteLine($"specific ranked above generic: {measured.PairsRight:0.000}");
        foreach (var miss in misses ? measured.Misses : [])
        {
            Console.WriteLine(miss);
        }

        return 0;
    }
}
