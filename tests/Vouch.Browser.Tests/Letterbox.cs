using System.Text.RegularExpressions;
using MimeKit;

namespace Vouch.Browser.Tests;

/// <summary>What a mail server received: a real one that keeps every mail as a file.</summary>
internal sealed partial class Letterbox(int port, string folder)
{
    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = $"{port}",
        ["Smtp:RequireTls"] = "false",
        ["Smtp:FromEmail"] = "vouch@example.edu",
    };

    /// <summary>Skips the test, with the reason, where no mail server is configured.</summary>
    public static Letterbox Open()
    {
        var port = Environment.GetEnvironmentVariable("VOUCH_TEST_SMTP_PORT");
        var folder = Environment.GetEnvironmentVariable("VOUCH_TEST_MAILDIR");
        Assert.SkipWhen(port is null || folder is null, "No mail sink is configured: ./dev test starts one.");
        return new(int.Parse(port!, System.Globalization.CultureInfo.InvariantCulture), folder!);
    }

    /// <summary>The newest mail to somebody whose subject has these words.</summary>
    public MimeMessage Newest(string to, string subject) =>
        Directory.EnumerateFiles(Path.Combine(folder, "new"))
            .OrderByDescending(File.GetLastWriteTimeUtc)
            .Select(file => MimeMessage.Load(file))
            .FirstOrDefault(mail => mail.To.Mailboxes.Any(box => box.Address == to) && mail.Subject!.Contains(subject, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"No mail to {to} says “{subject}”.");

    /// <summary>The address behind the button of the newest such mail, as its text part writes it.</summary>
    public string Link(string to, string subject) => Address().Match(Newest(to, subject).TextBody!).Value;

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\S+")]
    private static partial Regex Address();
}
