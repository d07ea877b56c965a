using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.People;

namespace Vouch.App.Mail;

/// <summary>Puts mails into the save of the change that asks for them; a job delivers them.</summary>
public sealed class Mailbox(AppDbContext db, TimeProvider clock, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Vouch.OutgoingMail");

    /// <summary>Nothing is written to somebody who was erased.</summary>
    public void Queue(MailDraft draft)
    {
        if (!Person.IsNobodys(draft.ToEmail))
        {
            db.Add(OutgoingMail.Create(draft.ToEmail, _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(draft)), draft.About, clock.GetUtcNow()));
        }
    }

    /// <summary>What this belongs to has ended: mails about it that are held back, or could not be delivered yet, are not sent any more.</summary>
    public async Task WithdrawAsync(Guid about, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.Set<OutgoingMail>()
            .Where(mail => mail.AboutId == about && mail.SentAt == null && (mail.HeldAt != null || mail.Tries > 0))
            .ToListAsync(cancellationToken));

    /// <summary>What a mail says, while it is not delivered; null afterwards.</summary>
    public MailDraft? Read(OutgoingMail mail) => mail.ProtectedContent is { } content
        ? JsonSerializer.Deserialize<MailDraft>(_protector.Unprotect(content))
        : null;
}
