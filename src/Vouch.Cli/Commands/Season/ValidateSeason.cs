using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text;
using Vouch.Domain.Places;
using Vouch.SmartPick.Files;
using Vouch.SmartPick.Proof;

namespace Vouch.Cli.Commands.Season;

/// <summary>Proves the market: simulated against published, odds against held-out seasons, lists against enumeration.</summary>
internal static class ValidateSeason
{
    public static Command Create()
    {
        var season = new Option<string>("--season") { Description = "The season pack.", DefaultValueFactory = _ => "data/seasons/2026" };
        var directory = new Option<string?>("--directory") { Description = "A program list (CSV); without it the demonstration directory." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var record = new Option<string?>("--record")
        {
            Description = $"Also write the record that the page /smart-pick/validation shows; it ships as fitted/{ValidationRecord.FileName} of the pack.",
        };
        var command = new Command("validate", "The proof of the market. Exit code 0: every bound holds; 1: one is broken; 2: bad input.")
        {
            season, directory, json, record,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetRequiredValue(season), parsed.GetValue(directory), parsed.GetValue(json), parsed.GetValue(record), cancellationToken)));
        return command;
    }

    private static int Run(string season, string? list, bool json, string? record, CancellationToken cancellationToken)
    {
        var pack = SeasonFiles.ReadPack(season);
        var directory = SeasonFiles.ReadDirectory(list, pack, cancellationToken);
        var fitted = SeasonFiles.ReadFitted(season)
            ?? throw new BadInputException($"{season}: there are no fitted markets; make them with vouch season calibrate --season {season}");
        var validation = Validation.Run(pack, States.Shipped, directory, fitted, Build(), cancellationToken);
        if (record is not null)
        {
            OutputFile.Write(record, ValidationFile.Write(validation), cancellationToken);
        }

        Console.Write(json ? Encoding.UTF8.GetString(ValidationFile.Write(validation)) : Table(validation));
        return validation.Holds ? CommandLineHost.Done : CommandLineHost.AnswerIsNo;
    }

    private static string Build() =>
        typeof(ValidateSeason).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private static string Table(ValidationRecord validation)
    {
        var lines = validation.Rows.Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{Verdict(row)}  {row.Value,10:0.####}  {row.Name}: {row.Bound} ({row.Detail})"));
        return $"Season {validation.Season}, {validation.Directory}, seed {validation.Seed}\n{string.Join('\n', lines)}\n{(validation.Holds ? "Every bound holds." : "A bound is broken.")}\n";
    }

    private static string Verdict(ProofRow row) => row.Bound == ProofRow.NoBound ? "seen  " : row.Holds ? "holds " : "BROKEN";
}
