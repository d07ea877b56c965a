using Quartz;

namespace Vouch.App.Jobs;

/// <summary>The clock's tick: Quartz calls it every two seconds on every node that does work, for each lane by itself.</summary>
public abstract class RunDueJobs(JobRunner runner, JobLane lane) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.RunDueAsync(lane, cancellationToken);
}

[DisallowConcurrentExecution]
public sealed class RunQuickJobs(JobRunner runner) : RunDueJobs(runner, JobLane.Quick);

[DisallowConcurrentExecution]
public sealed class RunHeavyJobs(JobRunner runner) : RunDueJobs(runner, JobLane.Heavy);

[DisallowConcurrentExecution]
public sealed class RunBackgroundJobs(JobRunner runner) : RunDueJobs(runner, JobLane.Background);
