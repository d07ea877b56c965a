using System.CommandLine;
using Vouch.SmartPick.Files;

namespace Vouch.Cli.Commands.SmartPick;

/// <summary>Answers a profile with interviews and writes the bytes the page writes for the same input.</summary>
internal static class RankInterviews
{
    public static Command Create()
    {
        var input = new PickInput();
        var output = new Option<string>("--out") { Description = "Where the answer (JSON) goes; '-' writes to standard output.", DefaultValueFactory = _ => "-" };
        var command = new Command("rank", "Build the rank list after the interviews a profile names. Exit code 0: written; 2: bad input.") { output };
        foreach (var option in input.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            OutputFile.Write(parsed.GetRequiredValue(output), SmartPickFiles.WriteJson(input.Rank(parsed, cancellationToken)), cancellationToken);
            return Task.FromResult(CommandLineHost.Done);
        });
        return command;
    }
}
