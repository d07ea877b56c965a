using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Vouch.App.Persistence;

namespace Vouch.App.Mail;

/// <summary>Puts mails into the save of the change that asks for them; a job delivers them.</summary>
public sealed class Mailbox(AppDbContext db, TimeProvider clock, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Vouch.OutgoingMail");

    public void Queue(MailDraft draft) =>
        db.Add(OutgoingMail.Create(draft.ToEmail, _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(draft)), clock.GetUtcNow()));

    /// <summary>What a mail says, while it is not delivered; null afterwards.</summary>
    public MailDraft? Read(OutgoingMail mail) => mail.ProtectedContent is { } content
        ? JsonSerializer.Deserialize<MailDraft>(_protector.Unprotect(content))
        : null;
}
