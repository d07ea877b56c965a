using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using Vouch.App.Jobs;
using Vouch.App.Persistence;

namespace Vouch.App.Mail;

/// <summary>
/// Reads the mails that come back to the sender's address from the Maildir folder the mail server delivers them to. A report that does not
/// name a mail of ours is passed over. What was read moves from <c>new</c> to <c>cur</c>, as Maildir has it, so nothing is read twice.
/// </summary>
internal sealed class ReadReturnedMail(AppDbContext db, IOptionsMonitor<SmtpOptions> options, TimeProvider clock, ILogger<ReadReturnedMail> logger) : IRecurringJob
{
    private const int BatchSize = 100;
    private const long MostBytes = 10 << 20;

    public string Name => "mail.read-returned";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.CurrentValue.ReturnedFolder is not { Length: > 0 } folder || new DirectoryInfo(Path.Combine(folder, "new")) is not { Exists: true } arrived)
        {
            return;
        }

        foreach (var file in arrived.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Take(BatchSize).ToList())
        {
            if (Read(file) is { } returned
                && await db.Set<OutgoingMail>().SingleOrDefaultAsync(mail => mail.Id == returned.MailId, cancellationToken) is { } mail)
            {
                mail.Returned(returned.Code, clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
            }

            var read = Directory.CreateDirectory(Path.Combine(folder, "cur"));
            file.MoveTo(Path.Combine(read.FullName, $"{file.Name.Split(':')[0]}:2,S"), overwrite: true);
        }
    }

    private ReturnedMessage? Read(FileInfo file)
    {
        if (file.Length > MostBytes)
        {
            return null;
        }

        try
        {
            using var message = MimeMessage.Load(file.FullName);
            return ReturnedMessage.Read(message);
        }
        catch (FormatException)
        {
            logger.LogInformation("A file in the folder of returned mail is not a mail; it was passed over.");
            return null;
        }
    }
}
