using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;

namespace Vouch.App.Mail;

/// <summary>That mail to an address came back, and nothing sent later has arrived.</summary>
/// <param name="At">When the last one came back.</param>
/// <param name="Why">In plain words.</param>
public sealed record MailReturn(DateTimeOffset At, string Why);

/// <summary>Whose mail comes back. The newest mail to an address decides: one that was sent and did not come back clears it.</summary>
public sealed class MailReturns(AppDbContext db)
{
    /// <summary>Those of the addresses mail does not reach, in one query.</summary>
    public async Task<IReadOnlyDictionary<string, MailReturn>> OfAsync(IReadOnlyCollection<string> emails, CancellationToken cancellationToken) =>
        Newest(await Lost().Where(mail => emails.Contains(mail.ToEmail)).ToListAsync(cancellationToken));

    /// <summary>All addresses mail did not reach since a day, in one query.</summary>
    public async Task<IReadOnlyDictionary<string, MailReturn>> SinceAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        Newest(await Lost().Where(mail => mail.QueuedAt >= since).ToListAsync(cancellationToken));

    /// <summary>A reason in words, from an enhanced status code (RFC 3463); null and codes nobody knows are reasons too.</summary>
    public static string Words(string? code) => code?.Split('.') switch
    {
        [_, "1", "1" or "2" or "3" or "6" or "10"] => "There is no such mailbox.",
        [_, "2", "2"] => "The mailbox is full.",
        [_, "2", _] => "The mailbox is closed.",
        [_, "3", "4"] => "The mail was too large for their server.",
        [_, "4", _] => "Their mail server could not be reached.",
        [_, "7", _] => "Their mail server refused it.",
        _ => "It could not be delivered.",
    };

    private IQueryable<OutgoingMail> Lost() => db.Set<OutgoingMail>().AsNoTracking()
        .Where(mail => (mail.FailedAt != null || mail.ReturnedAt != null)
            && !db.Set<OutgoingMail>().Any(later => later.ToEmail == mail.ToEmail && later.QueuedAt > mail.QueuedAt
                && later.SentAt != null && later.ReturnedAt == null));

    private static Dictionary<string, MailReturn> Newest(List<OutgoingMail> lost) => lost
        .GroupBy(mail => mail.ToEmail, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.MaxBy(mail => mail.QueuedAt) is var mail ? new MailReturn((mail!.ReturnedAt ?? mail.FailedAt)!.Value, Words(mail.ReturnCode)) : null!,
            StringComparer.Ordinal);
}
