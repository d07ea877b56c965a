namespace Vouch.App.Audit;

/// <summary>Who saw or changed what, and when. Ids and states only; rows are added, never changed.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Null when Vouch itself acted, for example a reminder.</summary>
    public PersonId? ActorId { get; private set; }

    /// <summary><c>area.what-happened</c>, such as <c>letter.signed</c>.</summary>
    public string Action { get; private set; } = "";

    /// <summary>The id of what it happened to.</summary>
    public string Subject { get; private set; } = "";

    public static AuditEntry Create(DateTimeOffset at, PersonId? actor, string action, string subject) =>
        new() { At = at, ActorId = actor, Action = action, Subject = subject };
}
