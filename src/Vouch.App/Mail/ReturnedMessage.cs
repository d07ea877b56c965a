using System.Globalization;
using MimeKit;

namespace Vouch.App.Mail;

/// <summary>What a delivery report (RFC 3464) says about one of our mails.</summary>
/// <param name="MailId">The mail it is about, from the Message-Id of the original it carries.</param>
/// <param name="Code">Enhanced status code, such as <c>5.1.1</c>; empty when the report has none.</param>
public sealed record ReturnedMessage(Guid MailId, string Code)
{
    /// <summary>The report in a message; null when it is something else: an answer, a vacation note, a delay, or not about a mail of ours.</summary>
    public static ReturnedMessage? Read(MimeMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Body is not MultipartReport { ReportType: var type } report || !string.Equals(type, "delivery-status", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var status = report.OfType<MessageDeliveryStatus>().FirstOrDefault();
        var failed = status?.StatusGroups.FirstOrDefault(group => string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase));
        return failed is not null && OriginalOf(report) is { } id ? new(id, Digits(failed["Status"])) : null;
    }

    private static Guid? OriginalOf(MultipartReport report)
    {
        var id = report.OfType<MessagePart>().Select(part => part.Message?.MessageId).FirstOrDefault(found => found is not null)
            ?? report.OfType<TextRfc822Headers>().Select(part => part.Message?.MessageId).FirstOrDefault(found => found is not null);
        return id is not null && Guid.TryParseExact(id.Split('@')[0], "N", out var mail) ? mail : null;
    }

    // Only a code of the form digit.number.number is kept; what else the report says may be anything.
    private static string Digits(string? status)
    {
        var parts = (status ?? "").Trim().Split(' ')[0].Split('.');
        return parts.Length == 3 && parts.All(part => part.Length is > 0 and <= 3 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? string.Join('.', parts)
            : "";
    }
}
