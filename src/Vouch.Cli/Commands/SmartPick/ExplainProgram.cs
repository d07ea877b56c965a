using System.CommandLine;
using System.Globalization;
using System.Text;
using Vouch.Domain.Applicants;
using Vouch.SmartPick.Answers;

namespace Vouch.Cli.Commands.SmartPick;

/// <summary>Says for one program, or for the whole list, why the numbers are what they are.</summary>
internal static class ExplainProgram
{
    public static Command Create()
    {
        var input = new PickInput();
        var program = new Option<string?>("--program") { Description = "Key of the program, such as 1903-internal-medicine; without it every program of the list." };
        var command = new Command("explain", "Explain a list or one program. Exit code 0: explained; 1: there is no such program; 2: bad input.") { program };
        foreach (var option in input.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(input.Answer(parsed, cancellationToken), parsed.GetValue(program))));
        return command;
    }

    private static int Run(SmartPickView answer, string? key)
    {
        var programs = key is null ? answer.List : [.. answer.Programs.Where(program => program.Key == key)];
        if (programs.Count == 0)
        {
            Console.Error.WriteLine(key is null ? "vouch: the list is empty" : $"vouch: {key} is no program of the chosen specialties");
            return CommandLineHost.AnswerIsNo;
        }

        var text = new StringBuilder();
        foreach (var program in programs)
        {
            Explain(text, program);
        }

        Console.Write(text);
        return CommandLineHost.Done;
    }

    private static void Explain(StringBuilder text, ProgramAnswer program)
    {
        text.Append(CultureInfo.InvariantCulture, $"{program.Key}  {program.Institution}, {program.City}, {program.State}\n");
        text.Append(CultureInfo.InvariantCulture, $"  interview {program.Interview.Percent}, match if ranked first {program.Match.Percent}\n");
        foreach (var part in program.Score)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {part.Value,8:+0.000;-0.000;0.000}  {part.Name}\n");
        }

        var cutoff = program.InvitationCutoff is { } last ? last.ToString("0.000", CultureInfo.InvariantCulture) : "everyone acceptable";
        text.Append(CultureInfo.InvariantCulture, $"  {program.ScoreTotal,8:+0.000;-0.000;0.000}  together; last one invited in the median season: {cutoff}\n");
        foreach (var finding in program.Eligibility.Where(finding => finding.Verdict != Verdict.Met))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {finding.Rule}: {(finding.Stated.Length > 0 ? finding.Stated : "unknown")} ({finding.Verdict})\n");
        }
    }
}
