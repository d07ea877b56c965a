using System.CommandLine;
using System.Text;
using Vouch.Domain.Places;
using Vouch.SmartPick;
using Vouch.SmartPick.Cohorts;

namespace Vouch.Cli.Commands.Season;

/// <summary>Simulates whole seasons and writes one row for each applicant.</summary>
internal static class SimulateSeason
{
    private const int MostMarkets = 10_000;

    public static Command Create()
    {
        var season = new Option<string>("--season") { Description = "The season pack, such as data/seasons/2026, with its fitted markets.", Required = true };
        var directory = new Option<string?>("--directory") { Description = "A program list (CSV); without it the demonstration directory." };
        var markets = new Option<int>("--markets") { Description = "Seasons to simulate.", DefaultValueFactory = _ => 1 };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same bytes.", DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--out") { Description = "Where the table goes; '-' writes to standard output.", Required = true };
        var command = new Command("simulate", "Simulate seasons of the whole country, one row for each applicant. Exit code 0: written; 2: bad input.")
        {
            season, directory, markets, seed, output,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetRequiredValue(season),
            parsed.GetValue(directory),
            parsed.GetValue(markets),
            parsed.GetValue(seed),
            parsed.GetRequiredValue(output),
            cancellationToken)));
        return command;
    }

    private static int Run(string season, string? list, int markets, ulong seed, string output, CancellationToken cancellationToken)
    {
        if (markets is < 1 or > MostMarkets)
        {
            throw new BadInputException($"--markets: give a number from 1 to {MostMarkets}");
        }

        var pack = SeasonFiles.ReadPack(season);
        var directory = SeasonFiles.ReadDirectory(list, pack, cancellationToken);
        var fitted = SeasonFiles.ReadFitted(season)
            ?? throw new BadInputException($"{season}: there are no fitted markets; make them with vouch season calibrate --season {season}");
        if (fitted.DirectoryHash != directory.Hash)
        {
            Console.Error.WriteLine(
                $"vouch: the markets were fitted to {fitted.DirectoryName}; fit them to this list with vouch season calibrate --directory to meet the published figures");
        }

        var country = new NationalSimulation(pack, States.Shipped, new ProblemBuilder(pack, States.Shipped, directory), fitted);
        OutputFile.Write(
            output,
            stream =>
            {
                stream.Write(Encoding.UTF8.GetBytes($"{CohortCsv.Header}\n"));
                for (var market = 0; market < markets; market++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    stream.Write(Encoding.UTF8.GetBytes(CohortCsv.Write(country.Season(seed, market))));
                }
            },
            cancellationToken);
        return CommandLineHost.Done;
    }
}
