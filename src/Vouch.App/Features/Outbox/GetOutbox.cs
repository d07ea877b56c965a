using Microsoft.EntityFrameworkCore;
using Vouch.App.Mail;
using Vouch.App.Persistence;

namespace Vouch.App.Features.Outbox;

/// <summary>The newest mails that wait because no mail server is configured; for trying Vouch out on one's own machine.</summary>
public sealed class GetOutbox(AppDbContext db, Mailbox mailbox)
{
    private const int Shown = 100;

    public sealed record View(IReadOnlyList<Row> Mails);

    public sealed record Row(DateTimeOffset QueuedAt, MailDraft Mail);

    public async Task<View> ExecuteAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.Set<OutgoingMail>().AsNoTracking()
            .Where(mail => mail.SentAt == null && mail.FailedAt == null)
            .OrderByDescending(mail => mail.QueuedAt)
            .ThenByDescending(mail => mail.Id)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return new View([.. waiting.Select(mail => new Row(mail.QueuedAt, mailbox.Read(mail)!))]);
    }
}
