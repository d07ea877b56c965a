using System.CommandLine;
using Vouch.SmartPick.Files;

namespace Vouch.Cli.Commands.SmartPick;

/// <summary>Answers one profile and writes the bytes the page writes for the same input.</summary>
internal static class RunList
{
    public static Command Create()
    {
        var input = new PickInput();
        var output = new Option<string>("--out") { Description = "Where the answer (JSON) goes; '-' writes to standard output.", DefaultValueFactory = _ => "-" };
        var csv = new Option<bool>("--csv") { Description = "Write the list as CSV instead." };
        var command = new Command("run", "Build the list for a profile. Exit code 0: written; 2: bad input.") { output, csv };
        foreach (var option in input.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var answer = input.Answer(parsed, cancellationToken);
            var bytes = parsed.GetValue(csv) ? SmartPickFiles.WriteCsv(answer) : SmartPickFiles.WriteJson(answer);
            OutputFile.Write(parsed.GetRequiredValue(output), bytes, cancellationToken);
            return Task.FromResult(CommandLineHost.Done);
        });
        return command;
    }
}
