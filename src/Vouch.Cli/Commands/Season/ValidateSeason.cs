using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.SmartPick;
using Vouch.SmartPick.Cohorts;
using Vouch.SmartPick.Markets;
using Vouch.SmartPick.Proof;

namespace Vouch.Cli.Commands.Season;

/// <summary>Proves the market: simulated against published, odds against held-out seasons, lists against enumeration.</summary>
internal static class ValidateSeason
{
    /// <summary>A small specialty with every type of applicant: thousands of seasons in seconds.</summary>
    private const string ForecastSpecialty = "child-neurology";

    private const int MarketsByCell = 20;
    private const int WholeSeasons = 3;

    public static Command Create()
    {
        var season = new Option<string>("--season") { Description = "The season pack.", DefaultValueFactory = _ => "data/seasons/2026" };
        var directory = new Option<string?>("--directory") { Description = "A program list (CSV); without it the demonstration directory." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var command = new Command("validate", "The proof of the market. Exit code 0: every bound holds; 1: one is broken; 2: bad input.")
        {
            season, directory, json,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetRequiredValue(season), parsed.GetValue(directory), parsed.GetValue(json), cancellationToken)));
        return command;
    }

    private static int Run(string season, string? list, bool json, CancellationToken cancellationToken)
    {
        var pack = SeasonFiles.ReadPack(season);
        var directory = SeasonFiles.ReadDirectory(list, pack, cancellationToken);
        var fitted = SeasonFiles.ReadFitted(season)
            ?? throw new BadInputException($"{season}: there are no fitted markets; make them with vouch season calibrate --season {season}");
        var rows = Rows(pack, directory, fitted, cancellationToken);
        var output = new ValidationOutput(
            pack.Season, pack.Hash, directory.Name, directory.Hash, MarketProof.Seed, rows.TrueForAll(row => row.Holds), rows);
        Console.Write(json ? $"{JsonSerializer.Serialize(output, ValidationJson.Default.ValidationOutput)}\n" : Table(output));
        return output.Holds ? CommandLineHost.Done : CommandLineHost.AnswerIsNo;
    }

    private static List<ProofRow> Rows(SeasonPack pack, ProgramDirectory directory, FittedSeason fitted, CancellationToken cancellationToken)
    {
        var builder = new ProblemBuilder(pack, States.Shipped, directory);
        var proof = new MarketProof(pack, builder, fitted);
        var lines = proof.Compare(MarketsByCell, report: _ => { }, cancellationToken);
        var country = new NationalSimulation(pack, States.Shipped, builder, fitted);
        var seasons = Enumerable.Range(0, WholeSeasons).SelectMany(market => country.Season(MarketProof.Seed, market)).ToList();
        var rows = new List<ProofRow>([.. MarketProof.Cells(lines), .. proof.Country(lines, seasons)]);
        if (builder.MarketOf(ForecastSpecialty) is { } input && fitted.Find(ForecastSpecialty) is { } fit)
        {
            rows.AddRange(new ForecastProof(input, fit.Parameters, ForecastSpecialty).Rows(cancellationToken));
        }

        rows.AddRange(ListProof.Rows(cancellationToken));
        rows.AddRange(FactProof.Rows(pack, States.Shipped, directory, ForecastSpecialty));
        return rows;
    }

    private static string Table(ValidationOutput output)
    {
        var lines = output.Rows.Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{(row.Holds ? "holds " : "BROKEN")}  {row.Value,10:0.####}  {row.Name}: {row.Bound} ({row.Detail})"));
        return $"Season {output.Season}, {output.Directory}, seed {output.Seed}\n{string.Join('\n', lines)}\n{(output.Holds ? "Every bound holds." : "A bound is broken.")}\n";
    }
}

internal sealed record ValidationOutput(
    int Season, string PackSha256, string Directory, string DirectorySha256, ulong Seed, bool Holds, IReadOnlyList<ProofRow> Rows);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ValidationOutput))]
internal sealed partial class ValidationJson : JsonSerializerContext;
