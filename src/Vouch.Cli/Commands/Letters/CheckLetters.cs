using System.CommandLine;
using System.Text.Json;
using Vouch.Domain.Letters.Checks;

namespace Vouch.Cli.Commands.Letters;

/// <summary>
/// <c>vouch letters check [FILE…|-]</c>: exit 0 without findings, 1 with some, 2 when a file cannot be read; the others are still
/// answered. Offsets count UTF-16 units of the text as given, a byte order mark left out.
/// </summary>
internal static class CheckLetters
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "Text or PDF files; - or none reads standard input.", Arity = ArgumentArity.ZeroOrMore };
        var json = LetterJson.Option();
        var command = new Command("check", "Point to words that raise doubt or say nothing. Offsets count UTF-16 units of the text.") { files, json };
        command.SetAction(parsed => Run(parsed.GetValue(files) ?? [], parsed.GetValue(json)));
        return command;
    }

    private static int Run(string[] files, bool json)
    {
        var found = false;
        var unread = false;
        foreach (var file in files.Length == 0 ? ["-"] : files)
        {
            if (LetterInput.TryRead(file) is not { } text)
            {
                unread = true;
                continue;
            }

            var report = LetterCheck.Run(text);
            found |= report.Findings.Count > 0;
            var named = file == "-" ? null : file;
            if (json)
            {
                Console.WriteLine(JsonSerializer.Serialize(new CheckOutput(named, report.Findings, report.Measures), LetterJson.Default.CheckOutput));
            }
            else
            {
                Print(named, report);
            }
        }

        return unread ? CommandLineHost.BadInput : found ? CommandLineHost.AnswerIsNo : CommandLineHost.Done;
    }

    private static void Print(string? file, LetterReport report)
    {
        Console.WriteLine($"{file ?? "standard input"}: {report.Findings.Count} findings, specificity {report.Measures.Specificity:0.00}");
        foreach (var finding in report.Findings)
        {
            var place = finding.End > finding.Start ? $"{finding.Start}-{finding.End} \"{finding.Text}\"" : "whole letter";
            Console.WriteLine($"  {finding.Category} ({finding.Rule}) {place}: {finding.Why}");
        }
    }
}
