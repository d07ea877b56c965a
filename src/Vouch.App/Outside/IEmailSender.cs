using Vouch.App.Mail;

namespace Vouch.App.Outside;

/// <summary>Hands one mail to a mail server.</summary>
public interface IEmailSender
{
    /// <summary>False while no server is configured: mails then wait in the outbox.</summary>
    bool CanSend { get; }

    /// <exception cref="MailNotSentException">The server cannot be reached or refused the mail.</exception>
    Task SendAsync(MailDraft mail, Guid mailId, CancellationToken cancellationToken);
}
