using System.CommandLine;
using Vouch.Domain.Letters.Checks.Learned;

namespace Vouch.Cli.Commands.Letters;

/// <summary><c>vouch letters fit --labels DIR --out FILE</c>: learns the weights of the second reading from labelled texts.</summary>
internal static class FitChecks
{
    public static Command Create()
    {
        var labels = new Option<DirectoryInfo>("--labels") { Description = "Folder of labelled texts, one file a category.", Required = true };
        var to = new Option<FileInfo>("--out") { Description = "The file of weights to write.", Required = true };
        var command = new Command("fit", "Learn how sentences of each category read, from labelled texts.") { labels, to };
        command.SetAction(parsed => Run(parsed.GetValue(labels)!, parsed.GetValue(to)!));
        return command;
    }

    private static int Run(DirectoryInfo folder, FileInfo to)
    {
        if (LabelledFolder.Read(folder) is not { } texts)
        {
            return 2;
        }

        using var writer = to.CreateText();
        SentenceModelFit.Write(texts, writer);
        return 0;
    }
}
