using Vouch.App.Mail;
using Vouch.Domain.People;
using Vouch.Domain.Safety;

namespace Vouch.App.Features.Safety;

/// <summary>Mails that say that there is a concern, never what it is about or whose it is.</summary>
internal static class SafetyMails
{
    public static MailDraft Raised(SafetyFlag flag, Person recipient, SiteOptions site) => new(
        recipient.Name,
        recipient.Email,
        "Somebody has raised a concern with you",
        ["Somebody in Vouch has raised a concern and chose you to read it.", "Neither the person nor the words stand in this mail. Nobody else in the office can read them."],
        new("Read it", site.Link($"/safety/{flag.Id}")));

    public static MailDraft Closed(SafetyFlag flag, Person to, SiteOptions site) => new(
        to.Name,
        to.Email,
        "A concern has been closed",
        ["A concern between you and one person of the office has been closed.", "You can still read it, and raise another at any time."],
        new("Look at it", site.Link($"/safety/{flag.Id}")));
}
