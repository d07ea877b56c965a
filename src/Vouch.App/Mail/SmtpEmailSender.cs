using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Vouch.App.Outside;

namespace Vouch.App.Mail;

internal sealed class SmtpEmailSender(IOptionsMonitor<SmtpOptions> options, IOptionsMonitor<SiteOptions> site) : IEmailSender
{
    public bool CanSend => options.CurrentValue.IsConfigured;

    public async Task SendAsync(MailDraft mail, Guid mailId, CancellationToken cancellationToken)
    {
        var smtp = options.CurrentValue;
        using var message = Compose(mail, mailId, smtp);
        try
        {
            await SendAsync(message, smtp, cancellationToken);
        }
        catch (Exception e) when (e is SmtpCommandException or SmtpProtocolException or AuthenticationException or SocketException or IOException)
        {
            throw new MailNotSentException(isFinal: e is SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= (SmtpStatusCode)500 }, e);
        }
    }

    private static async Task SendAsync(MimeMessage message, SmtpOptions smtp, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(
            smtp.Host!, smtp.Port, smtp.RequireTls ? SecureSocketOptions.Auto : SecureSocketOptions.None, cancellationToken);
        if (!string.IsNullOrEmpty(smtp.UserName))
        {
            await client.AuthenticateAsync(smtp.UserName, smtp.Password ?? "", cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private MimeMessage Compose(MailDraft mail, Guid mailId, SmtpOptions smtp)
    {
        var name = site.CurrentValue.Name;
        var body = new BodyBuilder { TextBody = MailLayout.Text(mail, name), HtmlBody = MailLayout.Html(mail, name) };
        foreach (var attachment in mail.Attachments ?? [])
        {
            body.Attachments.Add(attachment.FileName, attachment.Content, ContentType.Parse(attachment.ContentType));
        }

        var message = new MimeMessage { Subject = mail.Subject, Body = body.ToMessageBody() };
        message.From.Add(new MailboxAddress(name, smtp.FromEmail));
        message.To.Add(new MailboxAddress(mail.ToName, mail.ToEmail));
        message.MessageId = $"{mailId:N}@{smtp.FromEmail.Split('@')[^1]}"; // the same on a second try, so that a reader sees one mail
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }
}
