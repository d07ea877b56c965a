using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vouch.App.Persistence;

namespace Vouch.App.Jobs;

/// <summary>Runs what is due. Any number of nodes may call it at once; each job runs on the one that claims its row.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> logger)
{
    private const int BatchSize = 20;

    /// <summary>Runs what is due in the quick lane.</summary>
    public Task<int> RunDueAsync(CancellationToken cancellationToken) => RunDueAsync(JobLane.Quick, cancellationToken);

    /// <returns>How many jobs this node ran.</returns>
    public async Task<int> RunDueAsync(JobLane lane, CancellationToken cancellationToken)
    {
        var ran = 0;
        foreach (var id in await DueAsync(lane, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ran += await RunOneAsync(id, cancellationToken) ? 1 : 0;
        }

        return ran + await RunRecurringAsync(lane, cancellationToken);
    }

    private async Task<List<Guid>> DueAsync(JobLane lane, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var kinds = scope.ServiceProvider.GetServices<IJobHandler>().Where(handler => handler.Lane == lane).Select(handler => handler.Kind).ToList();
        var now = clock.GetUtcNow();
        return await db.Set<JobRow>()
            .Where(job => job.DoneAt == null && job.FailedAt == null && job.DueAt <= now && kinds.Contains(job.Kind))
            .OrderBy(job => job.DueAt)
            .Select(job => job.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
    }

    private async Task<bool> RunOneAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var job = await db.Set<JobRow>().SingleAsync(row => row.Id == id, cancellationToken);
        if (job.DoneAt is not null || job.FailedAt is not null || job.DueAt > clock.GetUtcNow())
        {
            return false;
        }

        var handler = scope.ServiceProvider.GetServices<IJobHandler>().Single(candidate => candidate.Kind == job.Kind);
        job.Claim(clock.GetUtcNow(), handler.Lease);
        if (await db.TrySaveAsync(cancellationToken) is not null)
        {
            return false; // another node was faster
        }

        try
        {
            await handler.RunAsync(job.Payload, cancellationToken);
            job.Done(clock.GetUtcNow());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError("Job {JobId} of kind {Kind} failed on try {Try}: {Error}.", job.Id, job.Kind, job.Tries, e.GetType().Name);
            db.ChangeTracker.Clear(); // what the handler left half done is not saved
            db.Attach(job);
            job.Failed(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return true;
    }

    private async Task<int> RunRecurringAsync(JobLane lane, CancellationToken cancellationToken)
    {
        var ran = 0;
        await using var outer = scopes.CreateAsyncScope();
        foreach (var name in outer.ServiceProvider.GetServices<IRecurringJob>().Where(job => job.Lane == lane).Select(job => job.Name).ToList())
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var job = scope.ServiceProvider.GetServices<IRecurringJob>().Single(candidate => candidate.Name == name);
            if (!await ClaimAsync(db, job, cancellationToken))
            {
                continue;
            }

            try
            {
                await job.RunAsync(cancellationToken);
                ran++;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError("Recurring job {Name} failed: {Error}.", name, e.GetType().Name);
            }
        }

        return ran;
    }

    private async Task<bool> ClaimAsync(AppDbContext db, IRecurringJob job, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var run = await db.Set<RecurringRun>().SingleOrDefaultAsync(row => row.Name == job.Name, cancellationToken);
        if (run?.NextAt > now)
        {
            return false;
        }

        if (run is null)
        {
            db.Add(RecurringRun.Create(job.Name, now + job.Every));
        }
        else
        {
            run.Schedule(now + job.Every);
        }

        return await db.TrySaveAsync(onDuplicate: Vouch.Domain.Problem.Conflict, cancellationToken) is null;
    }
}
