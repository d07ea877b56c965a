using Quartz;

namespace Vouch.App.Jobs;

/// <summary>The clock's tick: Quartz calls it every two seconds on every node that does work.</summary>
[DisallowConcurrentExecution]
public sealed class RunDueJobs(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.RunDueAsync(cancellationToken);
}
