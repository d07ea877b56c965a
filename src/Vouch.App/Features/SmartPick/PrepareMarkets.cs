using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.App.Seasons;
using Vouch.SmartPick;
using Vouch.SmartPick.Markets;

namespace Vouch.App.Features.SmartPick;

/// <summary>Asks for a first table of every specialty when the directory or the season changed, so that nobody waits for one.</summary>
public sealed class PrepareMarkets(AppDbContext db, SeasonShelf seasons, DirectoryShelf directories, MarketShelf shelf, JobQueue jobs)
    : IRecurringJob
{
    public string Name => "prepare markets";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public JobLane Lane => JobLane.Background;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pack = seasons.Current;
        if (await directories.GetAsync(db, cancellationToken) is not { } directory || shelf.PreparedFor == $"{pack.Hash} {directory.Hash}")
        {
            return;
        }

        var builder = new ProblemBuilder(pack, seasons.States, directory);
        foreach (var specialty in pack.Specialties.Select(one => one.Slug))
        {
            if (builder.MarketOf(specialty) is { } input && shelf.FindFit(specialty, input) is not null && shelf.Find(specialty, input) is null)
            {
                jobs.Enqueue(RefineMarket.JobKind, new RefineMarket.Order(specialty, PickMarket.FirstMarkets).ToPayload());
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        shelf.PreparedFor = $"{pack.Hash} {directory.Hash}";
    }
}
