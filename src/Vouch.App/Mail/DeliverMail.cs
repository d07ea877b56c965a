using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vouch.App.Installations;
using Vouch.App.Jobs;
using Vouch.App.Outside;
using Vouch.App.Persistence;

namespace Vouch.App.Mail;

/// <summary>
/// Delivers the mails that wait. Each is claimed before it is sent, so that two nodes do not send it twice. Nothing goes to somebody on
/// leave, whoever wrote it; it is held back until they return. From a demonstration nothing is ever sent, whatever mail server is set.
/// </summary>
internal sealed class DeliverMail(AppDbContext db, Mailbox mailbox, IEmailSender sender, TimeProvider clock, ILogger<DeliverMail> logger)
    : IRecurringJob
{
    private const int BatchSize = 50;

    public string Name => "mail.deliver";

    public TimeSpan Every => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!sender.CanSend || await db.IsDemonstrationAsync(cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var waiting = await db.Set<OutgoingMail>()
            .Where(mail => mail.SentAt == null && mail.FailedAt == null && mail.TryAt <= now)
            .OrderBy(mail => mail.TryAt)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return;
        }

        var emails = waiting.ConvertAll(mail => mail.ToEmail);
        var away = await db.AwayAsync(emails, now, cancellationToken);
        foreach (var mail in waiting)
        {
            await DeliverAsync(mail, away.TryGetValue(mail.ToEmail, out var back) ? back : null, cancellationToken);
        }
    }

    /// <param name="mail">One that waits.</param>
    /// <param name="backAt">When its reader is back from leave; null when they are here.</param>
    private async Task DeliverAsync(OutgoingMail mail, DateTimeOffset? backAt, CancellationToken cancellationToken)
    {
        var draft = mailbox.Read(mail)!;
        if (backAt is { } until && !draft.EvenOnLeave)
        {
            mail.Hold(until, clock.GetUtcNow());
            await db.TrySaveAsync(cancellationToken);
            return;
        }

        if (draft.UselessAfter < clock.GetUtcNow())
        {
            db.Remove(mail);
            await db.TrySaveAsync(cancellationToken);
            return;
        }

        mail.Claim(clock.GetUtcNow());
        if (await db.TrySaveAsync(cancellationToken) is not null)
        {
            db.Entry(mail).State = EntityState.Detached; // another node has it
            return;
        }

        try
        {
            await sender.SendAsync(draft, mail.Id, cancellationToken);
            mail.Delivered(clock.GetUtcNow());
        }
        catch (MailNotSentException e)
        {
            logger.LogWarning("Mail {MailId} was not delivered on try {Try}: {Error}.", mail.Id, mail.Tries, e.InnerException?.GetType().Name);
            mail.NotDelivered(clock.GetUtcNow(), e.IsFinal);
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
