namespace Vouch.App.Jobs;

/// <summary>Work asked for in the same save as the change that needs it. A lease says who is at it; a node that dies loses the lease.</summary>
public sealed class JobRow
{
    private const int MostTries = 8;

    private JobRow()
    {
    }

    public Guid Id { get; private set; }

    public string Kind { get; private set; } = "";

    public string Payload { get; private set; } = "";

    public DateTimeOffset DueAt { get; private set; }

    public int Tries { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public DateTimeOffset? FailedAt { get; private set; }

    public static JobRow Create(string kind, string payload, DateTimeOffset now, DateTimeOffset dueAt) =>
        new() { Id = Vouch.Domain.Id<JobRow>.New(now).Value, Kind = kind, Payload = payload, DueAt = dueAt };

    /// <summary>Takes the job until <paramref name="lease"/> is over; if it is not done by then, it is due again.</summary>
    public void Claim(DateTimeOffset now, TimeSpan lease) => (DueAt, Tries) = (now + lease, Tries + 1);

    public void Done(DateTimeOffset now) => DoneAt = now;

    /// <summary>Tries again later, longer each time; gives up after the last try.</summary>
    public void Failed(DateTimeOffset now)
    {
        if (Tries >= MostTries)
        {
            FailedAt = now;
        }
        else
        {
            DueAt = now + TimeSpan.FromSeconds(10 * Math.Pow(3, Tries - 1));
        }
    }
}
