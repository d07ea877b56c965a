using System.Text.Json;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.App.Seasons;
using Vouch.Engine.Markets;

namespace Vouch.App.Features.SmartPick;

/// <summary>
/// Calibrates one specialty's market and simulates its seasons: a first few, so that somebody waiting gets an answer, then more in
/// short blocks. Each block goes on from what is on the shelf, so running one twice is harmless.
/// </summary>
public sealed class BuildMarket(AppDbContext db, SeasonShelf seasons, DirectoryShelf directories, MarketShelf shelf, JobQueue jobs)
    : IJobHandler
{
    public const string JobKind = "smart-pick.market";

    /// <summary>Seasons behind the first answer.</summary>
    public const int FirstMarkets = 40;

    /// <summary>Seasons behind the refined one.</summary>
    public const int AllMarkets = 120;

    private const int BlockMarkets = 20;
    private const double FitShare = 0.7;

    public string Kind => JobKind;

    public async Task RunAsync(string payload, CancellationToken cancellationToken)
    {
        var specialty = JsonSerializer.Deserialize<string>(payload) ?? "";
        if (await directories.GetAsync(db, cancellationToken) is not { } directory
            || new ProblemBuilder(seasons.Current, seasons.States, directory).MarketOf(specialty) is not { } input)
        {
            return;
        }

        var name = MarketShelf.NameOf(input);
        var fit = shelf.FindFit(name) ?? Calibrate(name, specialty, input, cancellationToken);
        var table = shelf.Find(name, input) is { } found
            ? found.Table.Markets >= AllMarkets ? found.Table : Extend(found.Table, found.Table.Markets + BlockMarkets, cancellationToken)
            : CutoffTable.Build(
                input,
                [fit.Parameters],
                new() { Seed = MarketShelf.Seed, Markets = FirstMarkets },
                new Reporting(done => shelf.Report(name, FitShare + ((1 - FitShare) * done / FirstMarkets))),
                cancellationToken);
        shelf.Keep(name, table);
        if (table.Markets < AllMarkets)
        {
            jobs.Enqueue(JobKind, payload);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static CutoffTable Extend(CutoffTable table, int markets, CancellationToken cancellationToken) =>
        table.Extend(markets, Environment.ProcessorCount, progress: null, cancellationToken);

    private MarketFit Calibrate(string name, string specialty, MarketInput input, CancellationToken cancellationToken)
    {
        var options = new CalibrationOptions { Seed = MarketShelf.Seed };
        var result = MarketCalibration.Fit(
            input,
            new MarketParameters(),
            options,
            new Reporting(round => shelf.Report(name, FitShare * round / options.Rounds)),
            cancellationToken);
        var fit = new MarketFit(specialty, result.Parameters, result.Fit, result.MeanRateError, result.WorstRateError);
        shelf.Keep(name, fit);
        return fit;
    }

    /// <summary>Reports on the thread that did the work, one at a time.</summary>
    private sealed class Reporting(Action<int> report) : IProgress<int>
    {
        private readonly Lock _gate = new();

        public void Report(int value)
        {
            lock (_gate)
            {
                report(value);
            }
        }
    }
}
