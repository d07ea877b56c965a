using System.Globalization;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.Domain.Invitations;
using Vouch.Domain.People;

namespace Vouch.App.Features.Invitations;

/// <summary>Writes to the people an office invites, each with a link of their own; the newest link is the one that works.</summary>
public sealed class InvitationMails(Mailbox mailbox, SignedLinks links, Microsoft.Extensions.Options.IOptions<SiteOptions> site)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(Invitation.LifetimeDays);

    /// <param name="cohort">The name of the class, when there is one.</param>
    public void Send(Invitation invitation, Person office, string? cohort)
    {
        // Nobody is behind the link before it is used: the person is made when they say yes.
        var token = links.Issue(default, LinkPurpose.JoinByInvitation, invitation.Id.Value, Lifetime);
        mailbox.Queue(Mail(invitation, office, cohort, site.Value.Link($"/by-mail/join/{token}")));
    }

    private static MailDraft Mail(Invitation invitation, Person office, string? cohort, string url) => new(
        invitation.Name,
        invitation.Email,
        invitation.Role == Roles.Mentor ? $"{office.Name} invites you to mentor on Vouch" : $"{office.Name} invites you to find a mentor",
        [
            $"Dear {invitation.Name},",
            invitation.Role == Roles.Mentor
                ? $"{office.Name} would like to count you among the mentors{Of(cohort)}. You say how many trainees you have time for, and when; most of what follows you can answer from a mail."
                : $"{office.Name} would like every trainee{Of(cohort)} to have a mentor who suits them. You say what you hope for, look at people who fit, and ask the one you like.",
            string.Create(CultureInfo.InvariantCulture, $"Choose a password behind this button, and you are in. It takes a minute, and works until {invitation.ExpiresAt:MMMM d}."),
        ],
        new("Join", url),
        Closing: "If this is not for you, the same page has a button that says so, and Vouch will not write again.",
        About: invitation.Id.Value,
        UselessAfter: invitation.ExpiresAt);

    private static string Of(string? cohort) => cohort is null ? "" : $" of “{cohort}”";
}
