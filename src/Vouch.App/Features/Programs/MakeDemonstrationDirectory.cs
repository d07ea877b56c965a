using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.App.Seasons;
using Vouch.Domain;
using Vouch.Domain.Programs;

namespace Vouch.App.Features.Programs;

/// <summary>Gives an installation without any directory the fictional one, so that everything works before anything is imported.</summary>
public sealed class MakeDemonstrationDirectory(AppDbContext db, SeasonShelf seasons, AuditTrail audit, TimeProvider clock)
    : IRecurringJob
{
    public string Name => "demonstration directory";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public Task RunAsync(CancellationToken cancellationToken) => ExecuteAsync(cancellationToken);

    /// <returns>How many programs were made; 0 when there was a directory, or another was faster.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<DirectoryEdition>().AnyAsync(cancellationToken))
        {
            return 0;
        }

        var programs = DemonstrationDirectory.Make(seasons.Current, seasons.States, DemonstrationDirectory.ShippedSeed);
        var edition = DirectoryEdition.Record(
            DemonstrationDirectory.Name, isFictional: true, new(programs, [], [], 0), by: null, clock.GetUtcNow());
        db.AddRange(programs);
        db.Add(edition);
        audit.Record(null, "programs.demonstration-made", edition.Id.ToString());
        if (await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken) is null)
        {
            return programs.Count;
        }

        db.ChangeTracker.Clear();
        return 0;
    }
}
