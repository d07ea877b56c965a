namespace Vouch.App.Mail;

/// <summary>A mail as its author thinks of it; the layout makes text and HTML of it.</summary>
/// <param name="Subject">Says who and what.</param>
/// <param name="Paragraphs">Plain sentences, in order.</param>
/// <param name="Action">The one thing to do, when there is one.</param>
/// <param name="Closing">Small print under the action, such as how long the link works.</param>
/// <param name="Also">A second, quiet link, when there is one.</param>
/// <param name="About">What the mail belongs to, such as a mentorship; when that ends, mail still held back about it is not sent.</param>
/// <param name="UselessAfter">When nobody has a use for it any more, such as an invitation after the meeting; null for never.</param>
/// <param name="EvenOnLeave">True only for what the reader has just asked for, such as a new password.</param>
public sealed record MailDraft(
    string ToName,
    string ToEmail,
    string Subject,
    IReadOnlyList<string> Paragraphs,
    MailAction? Action = null,
    IReadOnlyList<MailAttachment>? Attachments = null,
    string? Closing = null,
    MailAction? Also = null,
    Guid? About = null,
    DateTimeOffset? UselessAfter = null,
    bool EvenOnLeave = false);

/// <param name="Label">A verb: what pressing does.</param>
/// <param name="Url">Absolute.</param>
public sealed record MailAction(string Label, string Url);

/// <param name="ContentType">With its parameters, such as <c>text/calendar; method=REQUEST; charset=utf-8</c>.</param>
public sealed record MailAttachment(string FileName, string ContentType, byte[] Content);
