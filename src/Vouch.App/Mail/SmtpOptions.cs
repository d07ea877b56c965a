namespace Vouch.App.Mail;

/// <summary>The mail server. Section <c>Smtp</c> of the settings; without a host, mails wait in the outbox.</summary>
public sealed class SmtpOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>False only for a server on this machine, as in tests.</summary>
    public bool RequireTls { get; set; } = true;

    public string FromEmail { get; set; } = "vouch@localhost.localdomain";

    /// <summary>Maildir folder to which the mail server delivers what comes back to <see cref="FromEmail"/>; null when nobody does.</summary>
    public string? ReturnedFolder { get; set; }

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host);
}
