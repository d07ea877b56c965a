namespace Vouch.Tests.App.Mail;

/// <summary>Delivery reports as mail servers write them.</summary>
internal static class GivenReturns
{
    /// <summary>The whole original comes back with the report.</summary>
    public static string Report(Guid mail, string action = "failed", string status = "5.1.1", string type = "delivery-status") =>
        $"""
        From: MAILER-DAEMON@mx.example.edu (Mail Delivery System)
        To: vouch@example.edu
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type={type}; boundary="B"
        Message-Id: <20260706140000.1@mx.example.edu>

        --B
        Content-Type: text/plain; charset=us-ascii

        <ruth@example.edu>: host mx.example.edu said: user unknown

        --B
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.edu
        Arrival-Date: Mon, 6 Jul 2026 14:00:00 +0000

        Final-Recipient: rfc822; ruth@example.edu
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 5.1.1 user unknown

        --B
        Content-Type: message/rfc822

        From: Vouch <vouch@example.edu>
        To: ruth@example.edu
        Subject: Maya Osei asks you for a letter
        Message-Id: <{mail:N}@example.edu>

        The text.

        --B--

        """;

    /// <summary>Only the headers of the original come back.</summary>
    public static string ReportWithHeaders(Guid mail) => Report(mail)
        .Replace("Content-Type: message/rfc822", "Content-Type: text/rfc822-headers", StringComparison.Ordinal)
        .Replace("\nThe text.\n", "", StringComparison.Ordinal);
}
