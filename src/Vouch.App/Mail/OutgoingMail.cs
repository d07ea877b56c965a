namespace Vouch.App.Mail;

/// <summary>A mail on its way. What it says is kept encrypted, and only until it is delivered: its link is a key.</summary>
public sealed class OutgoingMail
{
    /// <summary>Waiting times between tries; after the last the mail has failed and the sender is told.</summary>
    private static readonly TimeSpan[] Backoff =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12), TimeSpan.FromDays(1),
    ];

    private OutgoingMail()
    {
    }

    public Guid Id { get; private set; }

    public string ToEmail { get; private set; } = "";

    public byte[]? ProtectedContent { get; private set; }

    public DateTimeOffset QueuedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>When a server on the way reported that the mail did not arrive.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>Enhanced status code of that report; empty when it had none.</summary>
    public string? ReturnCode { get; private set; }

    public DateTimeOffset TryAt { get; private set; }

    /// <summary>What it belongs to; see <see cref="MailDraft.About"/>.</summary>
    public Guid? AboutId { get; private set; }

    /// <summary>Since when it is held back because its reader is on leave.</summary>
    public DateTimeOffset? HeldAt { get; private set; }

    public int Tries { get; private set; }

    public static OutgoingMail Create(string toEmail, byte[] protectedContent, Guid? aboutId, DateTimeOffset now) =>
        new()
        {
            Id = Vouch.Domain.Id<OutgoingMail>.New(now).Value,
            ToEmail = toEmail,
            ProtectedContent = protectedContent,
            AboutId = aboutId,
            QueuedAt = now,
            TryAt = now,
        };

    public void Delivered(DateTimeOffset now) => (SentAt, ProtectedContent) = (now, null);

    /// <summary>Takes the mail for one try, so that no other node sends it meanwhile.</summary>
    public void Claim(DateTimeOffset now)
    {
        TryAt = now + Backoff[Math.Min(Tries, Backoff.Length - 1)];
        Tries++;
    }

    /// <summary>Its reader is on leave; it is looked at again later.</summary>
    public void Hold(DateTimeOffset until, DateTimeOffset now) => (HeldAt, TryAt) = (HeldAt ?? now, until);

    /// <summary>It came back. The first report stands.</summary>
    public void Returned(string code, DateTimeOffset now)
    {
        ReturnCode ??= code;
        ReturnedAt ??= now;
    }

    public void NotDelivered(DateTimeOffset now, bool isFinal)
    {
        if (isFinal || Tries >= Backoff.Length)
        {
            (FailedAt, ProtectedContent) = (now, null);
        }
    }
}
