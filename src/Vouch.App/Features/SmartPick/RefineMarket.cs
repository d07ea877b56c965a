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
/// Improves a specialty's market step by step while people already use it: a fit to this very directory, the sets that carry model
/// uncertainty, more seasons. Each step goes on from what is on the shelf, so running one twice is harmless.
/// </summary>
public sealed class RefineMarket(AppDbContext db, SeasonShelf seasons, DirectoryShelf directories, MarketShelf shelf, JobQueue jobs)
    : IJobHandler
{
    public const string JobKind = "smart-pick.refine";

    public string Kind => JobKind;

    public JobLane Lane => JobLane.Background;

    public TimeSpan Lease => TimeSpan.FromMinutes(15);

    /// <param name="Markets">Seasons wanted.</param>
    public sealed record Order(string Specialty, int Markets)
    {
        public string ToPayload() => JsonSerializer.Serialize(this);
    }

    public async Task RunAsync(string payload, CancellationToken cancellationToken)
    {
        if (JsonSerializer.Deserialize<Order>(payload) is not { } order
            || await directories.GetAsync(db, cancellationToken) is not { } directory
            || new ProblemBuilder(seasons.Current, seasons.States, directory).MarketOf(order.Specialty) is not { } input)
        {
            return;
        }

        if (!Step(order, input, cancellationToken))
        {
            jobs.Enqueue(JobKind, payload);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <returns>Nothing remains to be done.</returns>
    private bool Step(Order order, MarketInput input, CancellationToken cancellationToken)
    {
        var fit = shelf.FindFit(order.Specialty, input);
        var isFirst = shelf.Find(order.Specialty, input) is null;
        if (fit is null)
        {
            shelf.Keep(MarketFitting.Fit(order.Specialty, input, ProblemBuilder.Seed, cancellationToken: cancellationToken));
            return false;
        }

        if (!isFirst && fit.Market != ProblemBuilder.NameOf(input))
        {
            shelf.Keep(MarketFitting.Refit(fit, input, ProblemBuilder.Seed, cancellationToken));
            return false;
        }

        if (!isFirst && !fit.CarriesModelUncertainty)
        {
            shelf.Keep(MarketFitting.WithSets(fit, input, ProblemBuilder.Seed, cancellationToken: cancellationToken));
            return false;
        }

        var table = shelf.TableOf(fit, input);
        if (table is null)
        {
            table = CutoffTable.Build(
                input,
                fit.Sets,
                new() { Seed = ProblemBuilder.Seed, Markets = PickMarket.FirstMarkets, MaxParallel = 1 },
                cancellationToken: cancellationToken);
        }
        else if (table.Markets < order.Markets)
        {
            var markets = Math.Min(order.Markets, table.Markets + PickMarket.BlockMarkets);
            table = table.Extend(markets, maxParallel: 1, cancellationToken: cancellationToken);
        }

        shelf.Keep(table);
        return table.Markets >= order.Markets && fit.Market == ProblemBuilder.NameOf(input) && fit.CarriesModelUncertainty;
    }
}
