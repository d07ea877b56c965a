namespace Vouch.App.Jobs;

/// <summary>Does the jobs of one kind. Running one twice must be harmless: a killed node's jobs run again.</summary>
public interface IJobHandler
{
    string Kind { get; }

    /// <summary>How long a run may take before another node may take it over.</summary>
    TimeSpan Lease => TimeSpan.FromMinutes(5);

    JobLane Lane => JobLane.Quick;

    Task RunAsync(string payload, CancellationToken cancellationToken);
}

/// <summary>Work that comes round again, such as nudges. Running it twice must be harmless.</summary>
public interface IRecurringJob
{
    string Name { get; }

    TimeSpan Every { get; }

    JobLane Lane => JobLane.Quick;

    Task RunAsync(CancellationToken cancellationToken);
}
