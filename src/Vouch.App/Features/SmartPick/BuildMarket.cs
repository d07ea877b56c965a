using System.Text.Json;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.App.Seasons;
using Vouch.Engine.Markets;
using Vouch.SmartPick;
using Vouch.SmartPick.Markets;

namespace Vouch.App.Features.SmartPick;

/// <summary>
/// Simulates the first seasons of a specialty somebody is waiting for, with the fit that ships or is on the shelf; only a pack that nobody
/// ever fitted is fitted here first. What remains is refined in the background.
/// </summary>
public sealed class BuildMarket(AppDbContext db, SeasonShelf seasons, DirectoryShelf directories, MarketShelf shelf, JobQueue jobs)
    : IJobHandler
{
    public const string JobKind = "smart-pick.market";

    private const double FitShare = 0.8;

    public string Kind => JobKind;

    public JobLane Lane => JobLane.Heavy;

    public async Task RunAsync(string payload, CancellationToken cancellationToken)
    {
        var specialty = JsonSerializer.Deserialize<string>(payload) ?? "";
        if (await directories.GetAsync(db, cancellationToken) is not { } directory
            || new ProblemBuilder(seasons.Current, seasons.States, directory).MarketOf(specialty) is not { } input
            || shelf.Find(specialty, input) is not null)
        {
            return;
        }

        var before = shelf.FindFit(specialty, input) is null ? FitShare : 0;
        var fit = shelf.FindFit(specialty, input) ?? Fit(specialty, input, cancellationToken);
        shelf.Keep(CutoffTable.Build(
            input,
            fit.Sets,
            new() { Seed = ProblemBuilder.Seed, Markets = PickMarket.FirstMarkets },
            new Reporting(done => shelf.Report(input, before + ((1 - before) * done / PickMarket.FirstMarkets))),
            cancellationToken));
        jobs.Enqueue(RefineMarket.JobKind, new RefineMarket.Order(specialty, PickMarket.AllMarkets).ToPayload());
        await db.SaveChangesAsync(cancellationToken);
    }

    private MarketFit Fit(string specialty, MarketInput input, CancellationToken cancellationToken)
    {
        var fit = MarketFitting.Fit(
            specialty,
            input,
            ProblemBuilder.Seed,
            new Reporting(round => shelf.Report(input, FitShare * round / MarketFitting.Rounds)),
            cancellationToken);
        shelf.Keep(fit);
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
