using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Vouch.Domain.Places;
using Vouch.SmartPick;
using Vouch.SmartPick.Markets;

namespace Vouch.Cli.Commands.Season;

/// <summary>Fits the market of every specialty to the pack's published figures and writes the record that ships beside the pack.</summary>
internal static class CalibrateSeason
{
    public static Command Create()
    {
        var season = new Option<string>("--season") { Description = "The season pack, such as data/seasons/2026.", Required = true };
        var directory = new Option<string?>("--directory") { Description = "A program list (CSV); without it the demonstration directory." };
        var output = new Option<string?>("--out") { Description = "Folder of the record; without it 'fitted' inside the pack." };
        var only = new Option<string[]>("--specialty") { Description = "Only this specialty; may be given several times.", AllowMultipleArgumentsPerToken = true };
        var sets = new Option<int>("--sets") { Description = "Parameter sets that carry model uncertainty, 1 to 64.", DefaultValueFactory = _ => MarketFitting.Sets };
        var command = new Command("calibrate", "Fit the market of every specialty to the published figures. Exit code 0: written; 2: bad input.")
        {
            season, directory, output, only, sets,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetRequiredValue(season),
            parsed.GetValue(directory),
            parsed.GetValue(output),
            parsed.GetValue(only) is { Length: > 0 } some ? [.. some] : null,
            parsed.GetValue(sets),
            cancellationToken)));
        return command;
    }

    private static int Run(string season, string? list, string? output, HashSet<string>? only, int sets, CancellationToken cancellationToken)
    {
        if (sets is < 1 or > 64)
        {
            throw new BadInputException("--sets: give a number from 1 to 64");
        }

        var pack = SeasonFiles.ReadPack(season);
        if (only?.FirstOrDefault(slug => pack.FindSpecialty(slug) is null) is { } unknown)
        {
            throw new BadInputException($"--specialty {unknown}: the pack has no such specialty; see specialties.csv");
        }

        var folder = output ?? Path.Combine(season, FittedSeasonFiles.Folder);
        var directory = SeasonFiles.ReadDirectory(list, pack, cancellationToken);
        var builder = new ProblemBuilder(pack, States.Shipped, directory);
        var watch = Stopwatch.StartNew();
        var fitted = FittedSeason.Fit(pack, builder, directory, ProblemBuilder.Seed, sets, only, Report, cancellationToken);
        Directory.CreateDirectory(folder);
        foreach (var (file, text) in FittedSeasonFiles.Write(fitted))
        {
            OutputFile.Write(Path.Combine(folder, file), Encoding.UTF8.GetBytes(text), cancellationToken);
        }

        Console.WriteLine($"{fitted.Markets.Count} markets written to {folder}");
        return CommandLineHost.Done;

        void Report(MarketFit fit) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{watch.Elapsed.TotalSeconds,7:0.0} s  {fit.Specialty,-45} match rate off by {100 * fit.MeanRateError:0.0} points, at worst {100 * fit.WorstRateError:0.0}"));
    }
}
