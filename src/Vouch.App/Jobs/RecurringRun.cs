namespace Vouch.App.Jobs;

/// <summary>When a recurring job last began, shared by all nodes: the one that moves the time is the one that runs.</summary>
public sealed class RecurringRun
{
    private RecurringRun()
    {
    }

    public string Name { get; private set; } = "";

    public DateTimeOffset NextAt { get; private set; }

    public static RecurringRun Create(string name, DateTimeOffset nextAt) => new() { Name = name, NextAt = nextAt };

    public void Schedule(DateTimeOffset nextAt) => NextAt = nextAt;
}
